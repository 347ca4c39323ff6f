using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Tokens;
using Governance.Store.Measures;
using Governance.Store.Sync.Outbound;

namespace Governance.JiraApp.Sync;

/// <summary>Shows a measure in the app's fields of its issues: two calls a measure, and none when nothing differs.</summary>
internal sealed class JiraDelivery(JiraClient client, IssueMap map, IssueObserver observer)
{
    private const string GateField = "gate";
    private const string PotentialField = "potential-status";

    /// <summary>Finds issues that are newly mapped, then writes what differs.</summary>
    /// <returns>The keys that were not found in this site.</returns>
    public async Task<IReadOnlyList<string>> DeliverAsync(
        JiraAccess access, MeasureState measure, CancellationToken cancellation)
    {
        var missing = new List<string>();
        var issues = new List<MappedIssue>();
        foreach (var item in measure.WorkItems.Where(item => item.Host == IssueObserver.Host))
        {
            if (await FindAsync(access, item.ExternalKey, cancellation) is { } issue)
            {
                issues.Add(issue);
            }
            else
            {
                missing.Add(item.ExternalKey);
            }
        }

        var gate = measure.NextGate ?? measure.Status.ToString();
        var potential = StatusFields.Potential(measure);
        var shown = $"{gate}\n{potential}";
        // Our own echo is recognised by value: an issue that shows this already is left alone.
        var stale = issues.Where(issue => issue.Shown != shown && issue.LastChange != "gone").ToList();
        if (stale.Count > 0)
        {
            var ids = stale.Select(issue => issue.IssueId).ToList();
            await client.WriteFieldAsync(access, GateField, [new JiraFieldUpdate(ids, gate)], cancellation);
            await client.WriteFieldAsync(access, PotentialField, [new JiraFieldUpdate(ids, potential)], cancellation);
            map.KeepShown(access.Tenant, access.CloudId, stale, shown);
        }

        return missing;
    }

    private async Task<MappedIssue?> FindAsync(JiraAccess access, string key, CancellationToken cancellation)
    {
        if (map.ByMappedKey(access.Tenant, access.CloudId, key) is { } known)
        {
            return known;
        }

        if (await client.FindAsync(access, key, cancellation) is not { } issue)
        {
            return null;
        }

        await observer.ObserveAsync(access, issue, cancellation);
        return map.ByMappedKey(access.Tenant, access.CloudId, key);
    }
}
