using System;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>Takes in a change that the host's history tells of. The way back to the store's value belongs to the finding that it undoes.</summary>
internal sealed class RecordBreachHandler(RulebookLibrary library) : MeasureHandler<RecordBreach>(library)
{
    protected override string? MeasureOf(RecordBreach command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordBreach command, MeasureContext measure)
    {
        if (!measure.Actor.Is("service"))
        {
            return BreachErrors.ServiceOnly();
        }

        var change = command.Change;
        if (measure.State.Breaches.Exists(known => known.Change.Id == change.Id
            || (known.ReturnAuditId == change.AuditId && BreachFolds.IsSameColumn(known.Change, change))))
        {
            return Decision.Accept(null);
        }

        var undone = change.NewValue == GateColumns.ValueOf(measure.State, change.Column)
            ? measure.State.Breaches.FindLast(known => known.ReturnAuditId is null
                && known.Change.NewValue == change.OldValue
                && BreachFolds.IsSameColumn(known.Change, change))
            : null;
        return Decision.Accept(null, On(measure, undone is not null
            ? new BreachReturned { Id = undone.Change.Id, AuditId = change.AuditId }
            : new BreachFound { Kind = BreachFound.GateChangedInHost, Text = TextOf(change), Change = change }));
    }

    private static string TextOf(HostChange change) => FormattableString.Invariant(
        $"{change.Column} was changed in {change.Host} from {change.OldValue ?? "nothing"} to {change.NewValue ?? "nothing"}. No decision covers it.");
}
