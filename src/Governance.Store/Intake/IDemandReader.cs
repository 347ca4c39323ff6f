using System.Collections.Generic;
using System.Threading.Tasks;

namespace Governance.Store.Intake;

/// <summary>Recorded demands.</summary>
public interface IDemandReader
{
    /// <summary>The demand, or null.</summary>
    public ValueTask<DemandState?> Find(string tenant, string demandId);

    /// <summary>The demand of an opportunity, or null.</summary>
    public ValueTask<DemandState?> FindBySource(string tenant, string organizationId, string opportunityId);

    /// <summary>Demands in the order of their ids, after the given one.</summary>
    public ValueTask<IReadOnlyList<DemandState>> List(string tenant, string? after = null, int count = 100);
}
