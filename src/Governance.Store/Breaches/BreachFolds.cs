using System;
using System.Globalization;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Breaches;

/// <summary>How a measure's breaches follow from its events.</summary>
internal static class BreachFolds
{
    public static MeasureState Found(MeasureState state, BreachFound found, RecordedEvent recorded)
    {
        var kind = found.Change is null || found.Kind == BreachFound.WorkItemCompleted
            ? BreachKind.CompletedUnmet
            : Enum.Parse<BreachKind>(found.Kind);
        var change = found.Change ?? Completed(state, found, recorded);
        return state with
        {
            WorkItems = found.WorkItemId is null
                ? state.WorkItems
                : state.WorkItems.ConvertAll(item => item.Id == found.WorkItemId && !IsPast(item, change) ? item with { Breached = true } : item),
            Breaches = ChangedAgain(state, change).Breaches.Add(new Breach
            {
                Kind = kind,
                Text = found.Text,
                WorkItemId = found.WorkItemId,
                Change = change,
                FoundAt = recorded.At,
                Repeated = state.Breaches.Any(known => known.Kind == kind && IsRepeatedBy(known, change)),
                LedgerNumber = recorded.Number,
            }),
        };
    }

    // What an entry tells of late is counted and is not what stands there now; what was proposed before did not know of it.
    public static MeasureState Repeated(MeasureState state, BreachRepeated repeated, RecordedEvent recorded) => With(ChangedAgain(state, repeated.Last), repeated.Id, recorded, item => item with
    {
        Times = item.Times + repeated.Times,
        Last = repeated.Last.At < (item.Last ?? item.Change).At ? item.Last : repeated.Last,
        LaterAuthors = [.. item.LaterAuthors.Union(repeated.Authors)],
        ReturnAuditId = repeated.ReturnAuditId,
        AcceptanceProposedBy = null,
    });

    public static MeasureState With(MeasureState state, string id, RecordedEvent recorded, Func<Breach, Breach> change) => state with
    {
        Breaches = state.Breaches.ConvertAll(item => item.Change.Id == id ? change(item) with { LedgerNumber = recorded.Number } : item),
    };

    /// <summary>What the store shows has moved on: the next write of the column is due, whatever it was put back to.</summary>
    public static MeasureState MovedOn(MeasureState state) => state.Breaches.Exists(item => HasMovedOn(item, state))
        ? state with { Breaches = state.Breaches.ConvertAll(item => HasMovedOn(item, state) ? item with { PutBackValue = null } : item) }
        : state;

    // What was put back there does not stand there any more.
    private static MeasureState ChangedAgain(MeasureState state, HostChange change) => state with
    {
        Breaches = state.Breaches.ConvertAll(known => IsSameColumn(known.Change, change) ? known with { PutBackValue = null } : known),
    };

    private static bool HasMovedOn(Breach item, MeasureState state) =>
        item.PutBackValue is not null && item.PutBackValue != GateColumns.ValueOf(state, item.Change.Column);

    // A completion that an entry tells of late was followed by others: how the item stands now follows from those.
    private static bool IsPast(WorkItem item, HostChange change) => change.AuditId is not null && change.At < item.ToldAt;

    // INVARIANT: put back once. What is changed again stays for a person, until a person has dealt with the earlier one.
    private static bool IsRepeatedBy(Breach known, HostChange change) =>
        IsSameColumn(known.Change, change) && (known.State is BreachState.Open or BreachState.PutBack);

    // Entries from before completions were findings of their own name the item only.
    private static HostChange Completed(MeasureState state, BreachFound found, RecordedEvent recorded)
    {
        var item = state.WorkItems.Find(known => known.Id == found.WorkItemId);
        return new HostChange
        {
            Id = StoreId.From(recorded.Tenant, recorded.Stream, recorded.Number.ToString(CultureInfo.InvariantCulture)),
            Host = item?.Host ?? string.Empty,
            Scope = ScopeOf(state, item),
            Row = item?.ExternalKey ?? string.Empty,
            At = recorded.At,
        };
    }

    /// <summary>The environment of a Dataverse task is that of the measure's demand; a site is known to its own sync only.</summary>
    public static string ScopeOf(MeasureState measure, WorkItem? item) =>
        item?.Host == measure.DemandSource.Host ? measure.DemandSource.Scope : string.Empty;

    public static bool IsSameColumn(HostChange one, HostChange other) =>
        one.Host == other.Host && one.Scope == other.Scope && one.Row == other.Row && one.Column == other.Column;
}
