using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Store.Storage;

namespace Governance.Store.Measures;

/// <summary>Measures from the projections.</summary>
internal sealed class StoredMeasures(DocumentReader documents) : IMeasureReader
{
    /// <inheritdoc/>
    public ValueTask<MeasureState?> Find(string tenant, string measureId) =>
        ValueTask.FromResult(documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId)));

    /// <inheritdoc/>
    public ValueTask<MeasureState?> FindByWorkItem(string tenant, string host, string externalKey) => ValueTask.FromResult(
        documents.Lookup(tenant, MeasureStreams.WorkItemIndex, MeasureStreams.WorkItemKey(host, externalKey)) is { } id
            ? documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id))
            : null);

    /// <inheritdoc/>
    public ValueTask<MeasureState?> FindByEvidence(string tenant, HostReference source) => ValueTask.FromResult(
        documents.Lookup(tenant, MeasureStreams.EvidenceIndex, MeasureStreams.EvidenceKey(source)) is { } id
            ? documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id))
            : null);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MeasureState>> List(string tenant, string? after = null, int count = 100) =>
        ValueTask.FromResult(documents.List<MeasureState>(tenant, "measure", after, count));
}
