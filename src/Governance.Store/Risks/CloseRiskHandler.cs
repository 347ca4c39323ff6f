using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Risks;

/// <summary>Closes a risk for whoever answers for it.</summary>
internal sealed class CloseRiskHandler(RulebookLibrary library) : RiskHandler<CloseRisk>(library)
{
    protected override string? MeasureOf(CloseRisk command, IDecisionView view) => command.MeasureId;

    protected override (DomainEvent? Happened, Problem? Fault) Change(CloseRisk command, MeasureContext measure, RiskSettings settings)
    {
        if ((Unlinked(measure) ?? Text.Fault("The reason", command.Reason, 2000) ?? Ended(measure)) is { } fault)
        {
            return (null, fault);
        }

        if (measure.State.Risks.Find(command.Code) is not { } risk)
        {
            return (null, RiskErrors.Unknown());
        }

        if (!IsOwner(measure, risk))
        {
            return (null, RiskErrors.NotYoursToClose());
        }

        return risk.IsOpen
            ? (new RiskClosed { Code = command.Code, Occurred = command.Occurred, By = measure.Actor.Identity, Reason = command.Reason }, null)
            : (null, RiskErrors.AlreadyClosed());
    }
}
