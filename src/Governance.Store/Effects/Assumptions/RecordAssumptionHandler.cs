using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Takes in what the plan rests on, from the owner.</summary>
internal sealed class RecordAssumptionHandler(RulebookLibrary library) : MeasureHandler<RecordAssumption>(library)
{
    private const int Most = 200;

    protected override string? MeasureOf(RecordAssumption command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordAssumption command, MeasureContext measure)
    {
        if (!measure.Actor.Is("admin") && !measure.ActorHolds("owner"))
        {
            return MeasureErrors.NotYours();
        }

        if (Fault(command) is { } fault)
        {
            return fault;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (!measure.State.Effects.Exists(row => row.Kind == command.Kind && row.Currency == command.Currency && row.Plan is not null))
        {
            return AssumptionErrors.NotPlanned();
        }

        var known = measure.State.Assumptions.Find(one => one.Code == command.Code);
        if (known is null && measure.State.Assumptions.Count >= Most)
        {
            return MeasureErrors.TooMany("assumptions");
        }

        var recorded = new AssumptionRecorded
        {
            Code = command.Code,
            Kind = command.Kind,
            Currency = command.Currency,
            Statement = command.Statement,
            NeedsController = Triggers.Assumptions.Any(measure.State, command.Kind, command.Currency, SettingsStreams.Of(measure.View)),
            By = command.Actor.Identity,
        };
        var answer = new JsonObject { ["code"] = recorded.Code, ["needsController"] = recorded.NeedsController };
        return known is not null && (known.Kind, known.Currency, known.Statement, known.NeedsController) == (recorded.Kind, recorded.Currency, recorded.Statement, recorded.NeedsController)
            ? Decision.Accept(answer)
            : Decision.Accept(answer, On(measure, recorded));
    }

    private static Problem? Fault(RecordAssumption command) =>
        !FieldRules.IsCode(command.Code) ? AssumptionErrors.CodeInvalid()
        : Array.IndexOf(FieldRules.EffectKinds, command.Kind) < 0 ? EffectErrors.KindUnknown()
        : command.Currency is null || !FieldRules.IsCurrency(command.Currency) ? EffectErrors.CurrencyInvalid()
        : Text.Fault("The assumption", command.Statement, 4000);
}
