using System.Threading.Tasks;

using Governance.Store.Intake;

namespace Governance.Store.Triggers;

/// <summary>What the sync asks before it looks closer at an opportunity.</summary>
internal interface IDemandSources
{
    /// <summary>Whether a rule of the tenant makes a demand of it.</summary>
    public bool Fits(string tenant, CrmOpportunity opportunity);

    /// <summary>The demand that it became, or null.</summary>
    public ValueTask<DemandState?> Find(string tenant, string organizationId, string opportunityId);
}
