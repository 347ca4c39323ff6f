using System;
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

        var change = command.Change;
        if (measure.State.Breaches.Exists(known => IsKnown(known, command)))
        {
            return Decision.Accept(null);
        }

        var undone = change.NewValue == StoreValue(command, measure.State)
            ? measure.State.Breaches.FindLast(known => known.ReturnAuditId is null
                && known.Kind == command.Kind
                && known.Change.NewValue == change.OldValue
                && BreachFolds.IsSameColumn(known.Change, change))
            : null;
        return Decision.Accept(null, On(measure, undone is not null
            ? new BreachReturned { Id = undone.Change.Id, AuditId = change.AuditId ?? change.Id }
            : new BreachFound { Kind = command.Kind.ToString(), Text = TextOf(command, measure.State), Change = change }));
    }

    private static bool IsKnown(Breach known, RecordBreach command)
    {
        var change = command.Change;
        if (known.Change.Id == change.Id)
        {
            return true;
        }

        if (known.Kind != command.Kind || !BreachFolds.IsSameColumn(known.Change, change))
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

    private static string? StoreValue(RecordBreach command, MeasureState measure) => command.Kind == BreachKind.EvidenceReplaced
        ? EvidenceOf(command.Change, measure)?.Sha256
        : GateColumns.ValueOf(measure, command.Change.Column);

    private static EvidenceItem? EvidenceOf(HostChange change, MeasureState measure) => measure.Evidence.Find(item =>
        item.Source is { } source && source.Host == change.Host && source.Scope == change.Scope && source.ExternalId == change.Row);

    private static string TextOf(RecordBreach command, MeasureState measure)
    {
        var change = command.Change;
        if (command.Kind == BreachKind.EvidenceReplaced)
        {
            var name = EvidenceOf(change, measure)?.Name ?? change.Row;
            return change.NewValue is null
                ? $"The file of the evidence {name} is gone from {change.Host}. The store's copy stays the evidence."
                : $"The file of the evidence {name} was replaced in {change.Host}. The store's copy stays the evidence.";
        }

        return $"{change.Column} was changed in {change.Host} from {change.OldValue ?? "nothing"} to {change.NewValue ?? "nothing"}. No decision covers it.";
    }
}
