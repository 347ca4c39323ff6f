using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Sync;
using Governance.Store.Measures;

namespace Governance.JiraApp.Panel;

/// <summary>Finds the work item behind an issue's key, also after the issue has moved.</summary>
internal sealed class GovernedIssue(IMeasureReader measures, IssueMap map)
{
    /// <summary>The measure and the key that the item was mapped under, or null when the issue is not governed.</summary>
    public async Task<(MeasureState Measure, string MappedKey)?> FindAsync(ForgeCaller caller, string issueKey)
    {
        var key = map.MappedKeyOf(caller.Tenant, caller.CloudId, issueKey) ?? issueKey;
        return await measures.FindByWorkItem(caller.Tenant, IssueObserver.Host, key) is { } measure ? (measure, key) : null;
    }
}
