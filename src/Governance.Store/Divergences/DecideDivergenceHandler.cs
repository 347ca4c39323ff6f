using System;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Divergences;

/// <summary>The audit of a divergence: the controller, who neither owns nor sponsors the measure, decides with a reason.</summary>
internal sealed class DecideDivergenceHandler(RulebookLibrary library) : MeasureHandler<DecideDivergence>(library)
{
    protected override string? MeasureOf(DecideDivergence command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(DecideDivergence command, MeasureContext measure)
    {
        if (IndependentController.Fault(measure.Actor, measure.State, DivergenceErrors.ControllerOnly(), DivergenceErrors.ControllerNotIndependent()) is { } denied)
        {
            return denied;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (measure.State.Divergences.Find(one => one.Id == command.DivergenceId) is not { } known)
        {
            return DivergenceErrors.Unknown();
        }

        if ((Text.Fault("The reason", command.Reason, 4000) ?? UntilFault(command, measure)) is { } fault)
        {
            return fault;
        }

        return IsOpen(known, command, measure)
            ? Decision.Accept(
                new JsonObject { ["id"] = known.Id, ["measureId"] = measure.State.Id },
                On(measure, new DivergenceDecided { Id = known.Id, Decision = command.Decision, Reason = command.Reason, Until = command.Until, By = measure.Actor.PersonId! }))
            : DivergenceErrors.Decided();
    }

    private static bool IsOpen(Divergence known, DecideDivergence command, MeasureContext measure) => known.State switch
    {
        DivergenceState.Open => true,
        DivergenceState.Stopped => command.Decision != AuditDecision.Stop,
        _ => DivergenceRegister.HasRunOut(known, measure.State, measure.View.Now),
    };

    private static Problem? UntilFault(DecideDivergence command, MeasureContext measure)
    {
        if (command.Decision == AuditDecision.Stop)
        {
            return command.Until is null ? null : DivergenceErrors.UntilNotWanted();
        }

        var most = SettingsStreams.Of(measure.View).Divergence.AtMostDays;
        var today = DateOnly.FromDateTime(measure.View.Now.UtcDateTime);
        return command.Until is { } until && until > today && until <= today.AddDays(most) ? null : DivergenceErrors.UntilInvalid(most);
    }
}
