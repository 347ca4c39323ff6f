using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Storage;

namespace Governance.Store.Intake;

/// <summary>Demands from the projections.</summary>
internal sealed class StoredDemands(DocumentReader documents) : IDemandReader
{
    /// <inheritdoc/>
    public ValueTask<DemandState?> Find(string tenant, string demandId) =>
        ValueTask.FromResult(documents.Find<DemandState>(tenant, DemandStreams.NameOf(demandId)));

    /// <inheritdoc/>
    public ValueTask<DemandState?> FindBySource(string tenant, string organizationId, string opportunityId) =>
        Find(tenant, StoreId.From(tenant, "demand", organizationId, opportunityId));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DemandState>> List(string tenant, string? after = null, int count = 100) =>
        ValueTask.FromResult(documents.List<DemandState>(tenant, "demand", after, count));
}
