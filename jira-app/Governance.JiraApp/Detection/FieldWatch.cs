using System;
using System.Collections.Generic;
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
    IssueHistory history, SeenChanges seen, WriteNotes notes, FieldValues values, BreachReporter reporter)
{
    private static readonly string LookAgain =
        Words("Jira.LookAgain", "The search shows something else than is known of the issue. The issue itself is read next.");

    /// <summary>To be asked for before an issue is read.</summary>
    public ReadMark Mark(JiraAccess access, string issue) =>
        new(issue, notes.Over(access, issue), notes.LastWrite(access, issue), values.Known(access, issue));

    /// <summary>Looks at an issue that was just read.</summary>
    /// <param name="access">The site.</param>
    /// <param name="mappedKey">The key that its work item is mapped under.</param>
    /// <param name="issue">The issue with the newest part of its history.</param>
    /// <param name="read">What was read of its history; null when it is looked at for the first time.</param>
    /// <param name="mark">What was known before the issue itself was read; null when it comes from a search, which may show an older state.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<WatchOutcome> LookAsync(
        JiraAccess access, string mappedKey, JiraIssue issue, HistoryRead? read, ReadMark? mark, CancellationToken cancellation)
    {
        if (read is null || seen.Of(access, issue.Id) is not { } known)
        {
            await BeginAsync(access, issue, cancellation);
            return new WatchOutcome(null);
        }

        var (entries, gap) = read;
        var fresh = read.Fresh(known);
        if (await HandleAsync(access, mappedKey, issue.Id, fresh, cancellation) is { } refused)
        {
            return new WatchOutcome(refused);
        }

        seen.Keep(access, issue.Id, [.. fresh.Select(entry => entry.Id)]);
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
        var entries = await history.AllAsync(access, issue, cancellation);
        foreach (var (field, value) in issue.Values)
        {
            values.Learn(access, issue.Id, field, before: null, value);
        }

        seen.Begin(access, issue.Id, entries.Select(entry => entry.Id));
    }

    private async Task<string?> HandleAsync(
        JiraAccess access, string mappedKey, string issue, IReadOnlyList<JiraChange> fresh, CancellationToken cancellation)
    {
        var found = new List<(JiraChange Entry, JiraFieldChange Change)>();
        foreach (var entry in fresh)
        {
            found.AddRange(entry.Fields.Where(change => !notes.Take(access, issue, change.Field, change.New, entry.Id)).Select(change => (entry, change)));
        }

        // What a look finds in one field is recorded at once.
        foreach (var changes in found.GroupBy(item => item.Change.Field, StringComparer.Ordinal))
        {
            if (await reporter.ReportAsync(access, mappedKey, issue, [.. changes], cancellation) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    // What a field shows must follow from its newest entry, or be what was known before. Of a search only what it tells
    // anew is believed: it may show an older state.
    private async Task<WatchOutcome> CompareAsync(
        JiraAccess access, string mappedKey, JiraIssue issue, IReadOnlyList<JiraChange> entries, ReadMark? mark, CancellationToken cancellation)
    {
        // INVARIANT: what another look or write learned after this read began is no evidence against what was read.
        var shown = mark?.Shown ?? values.Known(access, issue.Id);
        var showsOther = false;
        foreach (var (field, value) in issue.Values)
        {
            var before = shown.GetValueOrDefault(field)?.Value;
            if (before == (value ?? ""))
            {
                continue;
            }

            var told = HistoryRead.InOrder(entries).SelectMany(entry => entry.Fields).LastOrDefault(change => change.Field == field);
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

    private Task<string?> ReportSilentAsync(
        JiraAccess access, string mappedKey, JiraIssue issue, ReadMark mark, JiraFieldChange change, CancellationToken cancellation) =>
        reporter.ReportAsync(
            access, mappedKey, issue.Id,
            [(new JiraChange(SilentId(mark, change), issue.Updated, null, []), change)], cancellation);

    // The same value after the same write of ours, in place of the same value learned on the same occasion, is the same
    // finding, however often it is looked at. A value that comes again took the place of one that was learned meanwhile.
    private static string SilentId(ReadMark mark, JiraFieldChange change) => HostChange.CensusOf(
        $"{mark.LastWrite}:{mark.Shown.GetValueOrDefault(change.Field)?.Occasion}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(change.New ?? "")))[..12]}");

    private static string Words(string code, string words) => $"{words} [{code}]";
}
