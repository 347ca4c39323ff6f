using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Detection;
using Governance.JiraApp.Tokens;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.JiraApp.Sync;

/// <summary>
/// Shows a measure in the app's fields of its issues: one call a field, after each issue to be written was read, and no
/// call when nothing differs. What was changed behind the store is written again once.
/// </summary>
internal sealed class JiraDelivery(
    JiraFields fields, IssueMap map, IssueLook look, FieldValues values, WriteNotes notes, IMeasureReader measures, ICommandBus bus)
{
    private const string Shown = "yes";

    /// <summary>Finds issues that are newly mapped, then writes what differs.</summary>
    public async Task<DeliveryOutcome> DeliverAsync(JiraAccess access, MeasureState measure, CancellationToken cancellation)
    {
        var looked = new HashSet<string>(StringComparer.Ordinal);
        var (missing, problem) = await FindAsync(access, measure, looked, cancellation);
        foreach (var issue in IssuesOf(access, measure).Where(issue => !looked.Contains(issue.IssueId) && StaleIn(access, measure, issue).Any()))
        {
            // INVARIANT: an issue is read before it is written, so that a note of ours never fits an entry that was there before it.
            if (await look.LookAsync(access, issue.IssueId, cancellation) is { } reason)
            {
                problem ??= reason;
            }
            else
            {
                looked.Add(issue.IssueId);
            }
        }

        // What was found in these looks is a finding of the measure by now.
        measure = await measures.Find(access.Tenant, measure.Id) ?? measure;
        var issues = IssuesOf(access, measure);
        var stale = issues.Where(issue => looked.Contains(issue.IssueId))
            .SelectMany(issue => StaleIn(access, measure, issue).Select(field => (Issue: issue.IssueId, Field: field))).ToList();
        foreach (var field in stale.Where(entry => !Shows(access, measure, entry.Issue, entry.Field))
            .GroupBy(entry => entry.Field, entry => entry.Issue, StringComparer.Ordinal))
        {
            await WriteAsync(access, measure, field.Key, [.. field.Distinct(StringComparer.Ordinal)], cancellation);
        }

        map.KeepShown(access.Tenant, access.CloudId, [.. issues.Where(issue => issue.Shown.Length == 0 && IsShown(access, measure, issue))], Shown);
        return new DeliveryOutcome(missing, await PutBackAsync(access, measure, stale, cancellation) ?? problem);
    }

    private async Task<(IReadOnlyList<string> Missing, string? Problem)> FindAsync(
        JiraAccess access, MeasureState measure, HashSet<string> looked, CancellationToken cancellation)
    {
        var missing = new List<string>();
        string? problem = null;
        foreach (var key in Keys(measure).Where(key => map.ByMappedKey(access.Tenant, access.CloudId, key) is null))
        {
            var reason = await look.LookAsync(access, key, cancellation);
            problem ??= reason;
            if (map.ByMappedKey(access.Tenant, access.CloudId, key) is not { } found)
            {
                missing.Add(key);
            }
            else if (reason is null)
            {
                looked.Add(found.IssueId);
            }
        }

        return (missing, problem);
    }

    private async Task WriteAsync(
        JiraAccess access, MeasureState measure, string field, IReadOnlyList<string> issues, CancellationToken cancellation)
    {
        var value = ValueOf(measure, field);
        var noted = notes.Note(access, field, issues, value, measure.LedgerNumber);
        await fields.WriteAsync(access, field, [new JiraFieldUpdate(issues, value)], cancellation);
        values.Keep(access, issues, field, value);
        notes.Answered(noted);
    }

    // The fields show again what the store knows: whatever was found in them before is put back.
    private async Task<string?> PutBackAsync(
        JiraAccess access, MeasureState measure, IReadOnlyCollection<(string Issue, string Field)> written, CancellationToken cancellation)
    {
        foreach (var breach in measure.Breaches.Where(breach => breach.AwaitsPutBack
            && written.Any(entry => FieldBreaches.Concerns(breach, access, entry.Issue, entry.Field))))
        {
            var result = await bus.Submit(
                new PutBackBreach
                {
                    Tenant = access.Tenant, CommandId = "jira:putback:" + breach.Change.Id, Actor = Actor.Sync, BreachId = breach.Change.Id,
                },
                cancellation);
            if (!result.Succeeded)
            {
                return $"{result.Detail} [{result.Code}]";
            }
        }

        return null;
    }

    // Fields that show something else than the store knows, or are to be put back.
    private IEnumerable<string> StaleIn(JiraAccess access, MeasureState measure, MappedIssue issue) => GateColumns.Jira
        .Where(field => !FieldBreaches.IsHeld(measure, access, issue.IssueId, field)
            && (!Shows(access, measure, issue.IssueId, field) || FieldBreaches.IsToBePutBack(measure, access, issue.IssueId, field)));

    private bool IsShown(JiraAccess access, MeasureState measure, MappedIssue issue) => GateColumns.Jira
        .All(field => FieldBreaches.IsHeld(measure, access, issue.IssueId, field) || Shows(access, measure, issue.IssueId, field));

    // Our own echo is recognised by value: a field that shows this already is left alone, also when somebody else has put
    // it back. A write that changes nothing would leave a note that fits no entry.
    private bool Shows(JiraAccess access, MeasureState measure, string issue, string field) =>
        values.Of(access, issue).GetValueOrDefault(field) == ValueOf(measure, field);

    private IReadOnlyList<MappedIssue> IssuesOf(JiraAccess access, MeasureState measure) =>
    [
        .. Keys(measure).Select(key => map.ByMappedKey(access.Tenant, access.CloudId, key)).OfType<MappedIssue>().Where(issue => !issue.IsGone),
    ];

    private static IEnumerable<string> Keys(MeasureState measure) =>
        measure.WorkItems.Where(item => item.Host == IssueObserver.Host).Select(item => item.ExternalKey);

    private static string ValueOf(MeasureState measure, string field) => GateColumns.ValueOf(measure, field) ?? "";
}
