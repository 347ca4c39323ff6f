using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Tokens;
using Governance.Store.Breaches;

namespace Governance.JiraApp.Detection;

/// <summary>
/// Reads a mapped issue's own history for changes of the app's fields that are not the store's. Every entry is dealt with
/// once, so that there-and-back between two looks is found. The first look notes where the history stands and raises
/// nothing. A field that shows what no entry tells of was written without history, and is found as well.
/// </summary>
internal sealed class FieldWatch(
    JiraClient client, SeenChanges seen, WriteNotes notes, FieldValues values, BreachReporter reporter)
{
    // An issue with fewer entries than any page of Jira holds came with all of them.
    private const int Few = 20;

    private static readonly string LookAgain =
        Words("Jira.LookAgain", "The search shows something else than is known of the issue. The issue itself is read next.");

    /// <summary>To be asked for before an issue is read.</summary>
    public ReadMark Mark(JiraAccess access, string issue) =>
        new(issue, notes.Over(access, issue), notes.LastWrite(access, issue), values.Of(access, issue));

    /// <summary>Looks at an issue that was just read.</summary>
    /// <param name="access">The site.</param>
    /// <param name="mappedKey">The key that its work item is mapped under.</param>
    /// <param name="issue">The issue with the newest part of its history.</param>
    /// <param name="mark">What was known before the issue itself was read; null when it comes from a search, which may show an older state.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<WatchOutcome> LookAsync(
        JiraAccess access, string mappedKey, JiraIssue issue, ReadMark? mark, CancellationToken cancellation)
    {
        if (seen.Of(access, issue.Id) is not { } known)
        {
            await BeginAsync(access, issue, cancellation);
            return new WatchOutcome(null);
        }

        var (entries, gap) = await EntriesAsync(access, issue, known, cancellation);
        var fresh = InOrder(entries.Where(entry => !known.Contains(entry.Id))).ToList();
        foreach (var entry in fresh.Where(entry => entry.Fields.Count > 0))
        {
            if (await HandleAsync(access, mappedKey, issue.Id, entry, cancellation) is { } refused)
            {
                return new WatchOutcome(refused);
            }
        }

        seen.Keep(access, issue.Id, [.. fresh.Where(entry => entry.Fields.Count == 0).Select(entry => entry.Id)]);
        if (gap is not null)
        {
            return new WatchOutcome(gap);
        }

        var outcome = await CompareAsync(access, mappedKey, issue, mark is null ? fresh : entries, mark, cancellation);
        if (outcome.Problem is null && mark is { Over.Count: > 0 })
        {
            notes.Close(mark.Over);
        }

        return outcome;
    }

    private async Task BeginAsync(JiraAccess access, JiraIssue issue, CancellationToken cancellation)
    {
        var entries = issue.History.Total < Few && issue.History.Entries.Count < Few
            ? issue.History.Entries
            : await client.HistoryAsync(access, issue.Id, cancellation) ?? [];
        foreach (var (field, value) in issue.Values)
        {
            values.Learn(access, issue.Id, field, before: null, value);
        }

        seen.Begin(access, issue.Id, entries.Select(entry => entry.Id));
    }

    private async Task<string?> HandleAsync(
        JiraAccess access, string mappedKey, string issue, JiraChange entry, CancellationToken cancellation)
    {
        foreach (var change in entry.Fields)
        {
            if (!notes.Take(access, issue, change.Field, change.New, entry.Id)
                && await reporter.ReportAsync(access, mappedKey, issue, entry, change, cancellation) is { } problem)
            {
                return problem;
            }
        }

        seen.Keep(access, issue, [entry.Id]);
        return null;
    }

    // What came with the issue is enough when it reaches back to something known and nothing is missing in the count.
    private async Task<(IReadOnlyList<JiraChange> Entries, string? Gap)> EntriesAsync(
        JiraAccess access, JiraIssue issue, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        var came = issue.History.Entries;
        var together = known.Count + came.Count(entry => !known.Contains(entry.Id));
        var reaches = came.Any(entry => known.Contains(entry.Id)) || came.Count < Few;
        if (reaches && together >= issue.History.Total)
        {
            return (came, null);
        }

        var all = await client.HistoryAsync(access, issue.Id, cancellation) ?? [];
        var read = all.UnionBy(came, entry => entry.Id, StringComparer.Ordinal).ToList();
        return (read, known.Union(read.Select(entry => entry.Id), StringComparer.Ordinal).Count() >= issue.History.Total
            ? null
            : Words("Jira.HistoryIncomplete", "Jira counts more entries in the issue's history than it gives. The history is read again."));
    }

    // What a field shows must follow from its newest entry, or be what was known before. Of a search only what it tells
    // anew is believed: it may show an older state.
    private async Task<WatchOutcome> CompareAsync(
        JiraAccess access, string mappedKey, JiraIssue issue, IReadOnlyList<JiraChange> entries, ReadMark? mark, CancellationToken cancellation)
    {
        // INVARIANT: what another look or write learned after this read began is no evidence against what was read.
        var shown = mark?.Shown ?? values.Of(access, issue.Id);
        var showsOther = false;
        foreach (var (field, value) in issue.Values)
        {
            shown.TryGetValue(field, out var before);
            if (before == (value ?? ""))
            {
                continue;
            }

            var told = InOrder(entries).SelectMany(entry => entry.Fields).LastOrDefault(change => change.Field == field);
            if (before is not null && (told is null || told.New != value))
            {
                if (mark is null)
                {
                    return new WatchOutcome(LookAgain);
                }

                if (!notes.Expects(access, issue.Id, field, value)
                    && await ReportSilentAsync(access, mappedKey, issue, mark, new JiraFieldChange(field, before.Length == 0 ? null : before, value), cancellation) is { } problem)
                {
                    return new WatchOutcome(problem);
                }
            }

            values.Learn(access, issue.Id, field, before, value);
            showsOther = true;
        }

        return new WatchOutcome(null, showsOther);
    }

    private static IEnumerable<JiraChange> InOrder(IEnumerable<JiraChange> entries) =>
        entries.OrderBy(entry => entry.At).ThenBy(entry => long.Parse(entry.Id, CultureInfo.InvariantCulture));

    private Task<string?> ReportSilentAsync(
        JiraAccess access, string mappedKey, JiraIssue issue, ReadMark mark, JiraFieldChange change, CancellationToken cancellation) =>
        reporter.ReportAsync(
            access, mappedKey, issue.Id,
            new JiraChange(SilentId(mark, change.New), issue.Updated, null, []), change, cancellation);

    // The same value after the same write of ours is the same finding, however often it is looked at.
    private static string SilentId(ReadMark mark, string? value) => HostChange.CensusOf(
        $"{mark.LastWrite}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value ?? "")))[..12]}");

    private static string Words(string code, string words) => $"{words} [{code}]";
}
