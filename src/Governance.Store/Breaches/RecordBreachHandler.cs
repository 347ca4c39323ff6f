using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>Takes in a change that a host tells of. The way back to the store's value belongs to the finding that it undoes.</summary>
internal sealed class RecordBreachHandler(RulebookLibrary library) : MeasureHandler<RecordBreach>(library)
{
    protected override string? MeasureOf(RecordBreach command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordBreach command, MeasureContext measure)
    {
        if (!measure.Actor.Is("service"))
        {
            return BreachErrors.ServiceOnly();
        }

        if (command.Kind is not (BreachKind.GateChangedInHost or BreachKind.EvidenceReplaced))
        {
            return BreachErrors.KindNotRecorded();
        }

        List<DomainEvent> events = [];
        var state = measure.State;
        foreach (var change in Fresh(command, measure.State))
        {
            if (!state.Breaches.Exists(known => IsKnown(known, command.Kind, change)))
            {
                Add(events, EventOf(command.Kind, change, state));
                state = measure.After(events);
            }
        }

        return Decision.Accept(null, events.ConvertAll(happened => On(measure, happened)));
    }

    // What was counted has left no finding of its own: what comes again with the last that was counted was counted, too.
    private static IEnumerable<HostChange> Fresh(RecordBreach command, MeasureState state)
    {
        List<HostChange> changes = [command.Change, .. command.Later];
        return changes.Skip(1 + changes.FindLastIndex(change => state.Breaches.Exists(known => known.Last?.Id == change.Id)));
    }

    private static DomainEvent EventOf(BreachKind kind, HostChange change, MeasureState state)
    {
        var undone = change.NewValue == StoreValue(kind, change, state)
            ? state.Breaches.FindLast(known => known.ReturnAuditId is null
                && known.Kind == kind
                && known.StandingValue == change.OldValue
                && BreachFolds.IsSameColumn(known.Change, change))
            : null;
        if (undone is not null)
        {
            return new BreachReturned { Id = undone.Change.Id, AuditId = change.AuditId ?? change.Id };
        }

        // INVARIANT: of one column at most two findings wait for a person, however often it is changed.
        var waiting = state.Breaches.FindLast(known => known.Kind == kind
            && known is { Repeated: true, State: BreachState.Open }
            && BreachFolds.IsSameColumn(known.Change, change));
        return waiting is not null
            ? new BreachRepeated { Id = waiting.Change.Id, Times = 1, Last = change, Authors = [new BreachAuthor(change.By, change.ByPersonId)] }
            : new BreachFound { Kind = kind.ToString(), Text = TextOf(kind, change, state), Change = change };
    }

    // What one look counts is one entry of the ledger.
    private static void Add(List<DomainEvent> events, DomainEvent happened)
    {
        var at = events.FindIndex(known => known is BreachRepeated);
        if (at < 0)
        {
            events.Add(happened);
            return;
        }

        var counted = (BreachRepeated)events[at];
        switch (happened)
        {
            case BreachRepeated more:
                events[at] = more with
                {
                    Times = counted.Times + more.Times,
                    Last = more.Last.At < counted.Last.At ? counted.Last : more.Last,
                    Authors = [.. counted.Authors.Union(more.Authors)],
                };
                break;
            case BreachReturned back when back.Id == counted.Id:
                events[at] = counted with { ReturnAuditId = back.AuditId };
                break;
            default:
                events.Add(happened);
                break;
        }
    }

    private static bool IsKnown(Breach known, BreachKind kind, HostChange change)
    {
        if (known.Change.Id == change.Id)
        {
            return true;
        }

        if (known.Kind != kind || !BreachFolds.IsSameColumn(known.Change, change))
        {
            return false;
        }

        return known.ReturnAuditId is { } returned && returned == (change.AuditId ?? change.Id)
            || IsSeenByCensus(known, change);
    }

    // A census saw what stood there before its history could be read: the entry that comes to light later is the same change.
    private static bool IsSeenByCensus(Breach known, HostChange change) =>
        HostChange.IsCensus(known.Change.AuditId)
        && !HostChange.IsCensus(change.AuditId)
        && known.Change.NewValue == change.NewValue
        && change.At <= known.FoundAt;

    private static string? StoreValue(BreachKind kind, HostChange change, MeasureState measure) => kind == BreachKind.EvidenceReplaced
        ? EvidenceOf(change, measure)?.Sha256
        : GateColumns.ValueOf(measure, change.Column);

    private static EvidenceItem? EvidenceOf(HostChange change, MeasureState measure) => measure.Evidence.Find(item =>
        item.Source is { } source && source.Host == change.Host && source.Scope == change.Scope && source.ExternalId == change.Row);

    private static string TextOf(BreachKind kind, HostChange change, MeasureState measure)
    {
        if (kind == BreachKind.EvidenceReplaced)
        {
            var name = EvidenceOf(change, measure)?.Name ?? change.Row;
            return change.NewValue is null
                ? $"The file of the evidence {name} is gone from {change.Host}. The store's copy stays the evidence."
                : $"The file of the evidence {name} was replaced in {change.Host}. The store's copy stays the evidence.";
        }

        return $"{change.Column} was changed in {change.Host} from {change.OldValue ?? "nothing"} to {change.NewValue ?? "nothing"}. No decision covers it.";
    }
}
