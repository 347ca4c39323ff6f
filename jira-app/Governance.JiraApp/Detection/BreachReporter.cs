using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Tokens;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.JiraApp.Detection;

/// <summary>Tells the store of a change of one of the app's fields that is not the store's own. The same change any number of times is one finding.</summary>
internal sealed class BreachReporter(ICommandBus bus, IMeasureReader measures, IPersonDirectory people)
{
    public const string Host = "jira";

    /// <summary>Reports what one look found in one field, oldest first.</summary>
    /// <returns>Why it could not be recorded, or null.</returns>
    public async Task<string?> ReportAsync(
        JiraAccess access, string mappedKey, string issue, IReadOnlyList<(JiraChange Entry, JiraFieldChange Change)> found, CancellationToken cancellation)
    {
        if (await measures.FindByWorkItem(access.Tenant, Host, mappedKey) is not { } measure)
        {
            return null;
        }

        var changes = new List<HostChange>();
        foreach (var (entry, change) in found)
        {
            changes.Add(new HostChange
            {
                Id = StoreId.From(access.Tenant, access.CloudId, issue, entry.Id, change.Field),
                Host = Host,
                Scope = access.CloudId,
                Row = issue,
                Column = change.Field,
                OldValue = change.Old,
                NewValue = change.New,
                By = entry.By,
                ByPersonId = entry.By is null ? null : await people.Find(access.Tenant, Host, access.CloudId, entry.By),
                At = entry.At,
                AuditId = entry.Id,
            });
        }

        var result = await bus.Submit(
            new RecordBreach
            {
                Tenant = access.Tenant,
                CommandId = "jira:breach:" + (changes.Count == 1 ? changes[0].Id : StoreId.From([.. changes.Select(change => change.Id)])),
                Actor = Actor.Sync,
                MeasureId = measure.Id,
                Change = changes[0],
                Later = changes[1..],
            },
            cancellation);

        // An id that was used is a finding that was recorded, with the person as linked then.
        return result.Succeeded || result.Code == "Request.IdempotencyKeyReused" ? null : $"{result.Detail} [{result.Code}]";
    }
}
