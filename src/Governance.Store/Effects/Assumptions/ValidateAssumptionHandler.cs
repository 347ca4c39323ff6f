using System;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Effects.Assumptions;

/// <summary>The controller's look at an assumption; it is due again on a day.</summary>
internal sealed class ValidateAssumptionHandler(RulebookLibrary library) : MeasureHandler<ValidateAssumption>(library)
{
    protected override string? MeasureOf(ValidateAssumption command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ValidateAssumption command, MeasureContext measure)
    {
        if (IndependentController.Fault(measure.Actor, measure.State, AssumptionErrors.ControllerOnly(), AssumptionErrors.ControllerNotIndependent()) is { } denied)
        {
            return denied;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (command.Credibility is not (Credibility.Low or Credibility.Medium or Credibility.High))
        {
            return AssumptionErrors.CredibilityInvalid();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (measure.State.Assumptions.Find(one => one.Code == command.Code) is not { } known)
        {
            return AssumptionErrors.Unknown();
        }

        var days = SettingsStreams.Of(measure.View).Assumptions.RecheckDays;
        var today = DateOnly.FromDateTime(measure.View.Now.UtcDateTime);
        var recheck = command.RecheckOn ?? today.AddDays(days);
        return recheck <= today || recheck > today.AddDays(days)
            ? AssumptionErrors.RecheckInvalid(days)
            : Decision.Accept(
                new JsonObject { ["code"] = known.Code, ["recheckOn"] = recheck.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) },
                On(measure, new AssumptionValidated
                {
                    Code = known.Code,
                    Credibility = command.Credibility,
                    Reason = command.Reason,
                    RecheckOn = recheck,
                    Plan = PlanBasis.Of(measure.State, known),
                    By = measure.Actor.PersonId!,
                }));
    }
}
