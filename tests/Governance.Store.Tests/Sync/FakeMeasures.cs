using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Governance.Store.Measures;

namespace Governance.Store.Tests.Sync;

/// <summary>Measures in memory.</summary>
internal sealed class FakeMeasures : IMeasureReader
{
    public List<MeasureState> All { get; } = [];

    public ValueTask<MeasureState?> Find(string tenant, string measureId) =>
        ValueTask.FromResult(All.FirstOrDefault(measure => measure.Id == measureId));

    public ValueTask<MeasureState?> FindByWorkItem(string tenant, string host, string externalKey) =>
        ValueTask.FromResult(All.FirstOrDefault(measure => measure.WorkItems.Any(item =>
            item.Host == host && string.Equals(item.ExternalKey, externalKey, StringComparison.Ordinal))));

    public ValueTask<MeasureState?> FindByEvidence(string tenant, HostReference source) =>
        ValueTask.FromResult(All.FirstOrDefault(measure => measure.Evidence.Exists(item => item.Source == source)));

    public ValueTask<IReadOnlyList<MeasureState>> List(string tenant, string? after = null, int count = 100) =>
        ValueTask.FromResult<IReadOnlyList<MeasureState>>(All);
}
