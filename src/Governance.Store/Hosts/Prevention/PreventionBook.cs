using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Storage;

namespace Governance.Store.Hosts.Prevention;

/// <summary>Compares what a look saw with what the ledger knows, and records the differences. The first look at a part is its baseline.</summary>
public sealed class PreventionBook(DocumentReader documents, ICommandBus bus)
{
    /// <summary>What is known about a host's protection, or null before the first look.</summary>
    public PreventionState? Find(string tenant, string host, string scope) =>
        documents.Find<PreventionState>(tenant, PreventionStreams.NameOf(host, scope));

    /// <summary>Records what differs, each once, however often and from wherever one looks.</summary>
    /// <returns>Why something was not recorded, or null.</returns>
    public async Task<string?> CompareAsync(PreventionLook look, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(look);
        var state = Find(look.Tenant, look.Host, look.Scope);
        if (BaselineOf(look, state) is { } baseline)
        {
            var result = await bus.Submit(baseline, cancellation);
            if (!result.Succeeded)
            {
                return $"{result.Detail} [{result.Code}]";
            }

            state = Find(look.Tenant, look.Host, look.Scope);
        }

        var subjects = look.Seen.Keys.Concat(look.Expected.Keys)
            .Concat((state?.Subjects.Keys ?? []).Where(subject => IsIn(look.Area, subject)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            var before = state?.Subjects.GetValueOrDefault(subject) is { } known ? known.Seen : look.Expected.GetValueOrDefault(subject);
            var after = look.Seen.GetValueOrDefault(subject);
            if (before != after && await RecordAsync(Change(look, state, subject, before, after), cancellation) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    /// <summary>Records one change.</summary>
    /// <returns>Why it was not recorded, or null.</returns>
    public async Task<string?> RecordAsync(RecordPreventionChange change, CancellationToken cancellation = default)
    {
        // An id that was used is a change that was recorded, by another look at the same state.
        var result = await bus.Submit(change, cancellation);
        return result.Succeeded || result.Code == "Request.IdempotencyKeyReused" ? null : $"{result.Detail} [{result.Code}]";
    }

    // An area whose name ends in a colon holds many subjects; any other is one.
    private static bool IsIn(string area, string subject) =>
        area.EndsWith(':') ? subject.StartsWith(area, StringComparison.Ordinal) : subject == area;

    private static RecordPreventionChange Change(PreventionLook look, PreventionState? state, string subject, string? before, string? after)
    {
        var id = RecordPreventionChangeHandler.IdOf(look.Tenant, state, look.Host, look.Scope, subject, before, after);
        return new RecordPreventionChange
        {
            Tenant = look.Tenant,
            CommandId = FormattableString.Invariant($"prevention:{id}:{state?.Version ?? 0}"),
            Actor = Actor.Sync,
            Host = look.Host,
            Scope = look.Scope,
            Subject = subject,
            OldValue = before,
            NewValue = after,
            By = look.Authors.GetValueOrDefault(subject)?.By,
            ByPersonId = look.Authors.GetValueOrDefault(subject)?.PersonId,
            At = look.At,
        };
    }

    // What is seen for the first time, of an area or of a subject that is as expected; null when there is no such thing.
    private static RecordPreventionBaseline? BaselineOf(PreventionLook look, PreventionState? known)
    {
        var isFirst = known?.Areas.Contains(look.Area) != true;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (subject, seen) in look.Seen)
        {
            // After the first look a subject that is new has to be as expected: what was not there before is a change.
            var allowed = look.Expected.TryGetValue(subject, out var expected) ? expected : isFirst ? seen : null;
            if (allowed == seen && known?.Subjects.ContainsKey(subject) != true)
            {
                values[subject] = seen;
            }
        }

        return !isFirst && values.Count == 0 ? null : new RecordPreventionBaseline
        {
            Tenant = look.Tenant,
            CommandId = "prevention:base:" + StoreId.From([look.Tenant, look.Host, look.Scope, look.Area, .. values.Select(item => item.Key + "\t" + item.Value)]),
            Actor = Actor.Sync,
            Host = look.Host,
            Scope = look.Scope,
            Area = look.Area,
            Values = values,
        };
    }
}
