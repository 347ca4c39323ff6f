using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Statuses;

namespace Governance.Store.Closure;

/// <summary>Takes in what the controller confirms: the actuals, how they were confirmed, and the evidence that shows them.</summary>
internal sealed class ConfirmValueHandler(RulebookLibrary library) : MeasureHandler<ConfirmValue>(library)
{
    protected override string? MeasureOf(ConfirmValue command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ConfirmValue command, MeasureContext measure)
    {
        if (IndependentController.Fault(measure.Actor, measure.State, ClosureErrors.ControllerOnly(), ClosureErrors.ControllerNotIndependent()) is { } denied)
        {
            return denied;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        List<EffectDraft> drafts = [.. command.Amounts.Select(amount => amount is null ? null! : new EffectDraft { Kind = amount.Kind, Currency = amount.Currency, Period = amount.Period, Actual = amount.Actual })];
        if ((EffectRules.Fault(drafts) ?? Text.Fault("The method", command.Method, 4000) ?? PeriodFault(drafts, measure.View.Now)) is { } fault)
        {
            return fault;
        }

        if (!measure.State.Evidence.Exists(item => item.Key == command.EvidenceKey && item.ShowsAt(measure.View.Now)))
        {
            return ClosureErrors.EvidenceMissing();
        }

        if (ValueLines.Fault(command.Lines, measure) is { } claimed)
        {
            return claimed;
        }

        var changes = RecordEffectsHandler.Changes(drafts, measure.State);
        if (EffectFolds.With(measure.State.Effects, changes).Count > EffectRules.MostRowsOfAMeasure)
        {
            return EffectErrors.TooManyRows(EffectRules.MostRowsOfAMeasure);
        }

        List<DomainEvent> events = changes.Count == 0 ? [] : [new EffectsChanged { Changes = changes, By = measure.Actor.PersonId!, Reason = command.Method }];
        events.Add(new ValueConfirmed
        {
            Amounts = [.. command.Amounts.Select(amount => amount with { Actual = EffectRules.Cents(amount.Actual)!.Value })],
            Method = command.Method,
            EvidenceKey = command.EvidenceKey,
            By = measure.Actor.PersonId!,
            Lines = command.Lines is { Count: > 0 } lines ? lines : null,
        });
        return StatusConsequences.Decide(measure, events);
    }

    private static Problem? PeriodFault(List<EffectDraft> drafts, DateTimeOffset now)
    {
        var thisMonth = now.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        return drafts.Find(draft => string.CompareOrdinal(draft.Period, thisMonth) >= 0) is { } early ? ClosureErrors.PeriodNotOver(early.Period) : null;
    }
}
