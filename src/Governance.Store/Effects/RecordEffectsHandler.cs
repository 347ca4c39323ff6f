using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Statuses;

namespace Governance.Store.Effects;

/// <summary>Takes in plan, forecast and actual, each by who may give it, and assesses the lights anew.</summary>
internal sealed class RecordEffectsHandler(RulebookLibrary library) : MeasureHandler<RecordEffects>(library)
{
    protected override string? MeasureOf(RecordEffects command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordEffects command, MeasureContext measure)
    {
        if ((EffectRules.Fault(command.Effects) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        if (RightFault(command.Effects, measure) is { } denied)
        {
            return denied;
        }

        if (EffectRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        var changes = Changes(command.Effects, measure.State);
        if (EffectFolds.With(measure.State.Effects, changes).Count > EffectRules.MostRowsOfAMeasure)
        {
            return EffectErrors.TooManyRows(EffectRules.MostRowsOfAMeasure);
        }

        if (EffectRights.Frozen(measure.State) is { } frozen && changes.Exists(change => change.Plan is not null))
        {
            return frozen;
        }

        return StatusConsequences.Decide(
            measure,
            changes.Count == 0 ? null : new EffectsChanged { Changes = changes, By = command.Actor.Identity, Reason = command.Reason });
    }

    private static Problem? RightFault(IReadOnlyList<EffectDraft> effects, MeasureContext measure)
    {
        var denied = effects.Any(effect => effect.Actual is not null) ? EffectRights.ToConfirm(measure.Actor, measure.State) : null;
        return denied ?? (effects.Any(effect => effect.Plan is not null || effect.Forecast is not null) ? EffectRights.ToPlan(measure.Actor, measure.State) : null);
    }

    internal static List<EffectChange> Changes(IReadOnlyList<EffectDraft> effects, MeasureState state)
    {
        var changes = new List<EffectChange>();
        var known = state.Effects.ToDictionary(row => (row.Kind, row.Currency, row.Period));
        foreach (var effect in effects)
        {
            var row = known.GetValueOrDefault((effect.Kind, effect.Currency, effect.Period));
            var plan = Changed(effect.Plan, row?.Plan);
            var forecast = Changed(effect.Forecast, row?.Forecast);
            var actual = Changed(effect.Actual, row?.Actual);
            if (plan is not null || forecast is not null || actual is not null)
            {
                changes.Add(new EffectChange
                {
                    Kind = effect.Kind,
                    Currency = effect.Currency,
                    Period = effect.Period,
                    OldPlan = plan is null ? null : row?.Plan,
                    Plan = plan,
                    OldForecast = forecast is null ? null : row?.Forecast,
                    Forecast = forecast,
                    OldActual = actual is null ? null : row?.Actual,
                    Actual = actual,
                });
            }
        }

        return changes;
    }

    private static decimal? Changed(decimal? given, decimal? known) => given is null || given == known ? null : EffectRules.Cents(given);
}
