using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Detection;
using Governance.JiraApp.Tokens;

namespace Governance.JiraApp.Sync;

/// <summary>Reads one issue itself, not what a search says of it, and observes it as it is now.</summary>
internal sealed class IssueLook(JiraClient client, FieldWatch watch, IssueMap map, IssueObserver observer)
{
    /// <summary>Looks once.</summary>
    /// <returns>Why it must be looked at again, or null when nothing is left to do.</returns>
    public async Task<string?> LookAsync(JiraAccess access, string idOrKey, CancellationToken cancellation)
    {
        var mark = watch.Mark(access, map.ByMappedKey(access.Tenant, access.CloudId, idOrKey)?.IssueId ?? idOrKey);
        if (await client.FindAsync(access, idOrKey, cancellation) is not { } issue)
        {
            return await observer.ObserveGoneAsync(access, idOrKey, cancellation);
        }

        // A key that the issue got by a move names it as well.
        return await observer.ObserveAsync(access, issue, mark.IssueId == issue.Id ? mark : watch.Mark(access, issue.Id), cancellation);
    }
}
