using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Risks;

/// <summary>Takes in an acceptance from whoever the limits allow it at the score that the risk has.</summary>
internal sealed class AcceptRiskHandler(RulebookLibrary library) : RiskHandler<AcceptRisk>(library)
{
    protected override string? MeasureOf(AcceptRisk command, IDecisionView view) => command.MeasureId;

    protected override (DomainEvent? Happened, Problem? Fault) Change(AcceptRisk command, MeasureContext measure, RiskSettings settings)
    {
        if ((Unlinked(measure) ?? Text.Fault("The reason", command.Reason, 2000) ?? Ended(measure)) is { } fault)
        {
            return (null, fault);
        }

        if (measure.State.Risks.Find(command.Code) is not { } risk)
        {
            return (null, RiskErrors.Unknown());
        }

        if (!risk.IsOpen)
        {
            return (null, RiskErrors.AlreadyClosed());
        }

        if (risk.Score != command.Score)
        {
            return (null, RiskErrors.ScoreChanged(risk.Score));
        }

        var may = RiskRights.For(risk.Score, settings);
        if (RiskRights.Accepting(measure.Actor, measure.State, risk, settings) is not { } role)
        {
            return (null, may.Count == 0 ? RiskErrors.NobodyMayAccept(risk.Score) : RiskErrors.NotYoursToAccept(risk.Score, may));
        }

        return risk.IsAccepted
            ? (null, RiskErrors.AlreadyAccepted())
            : (new RiskAccepted { Code = command.Code, Score = risk.Score, By = measure.Actor.PersonId!, Role = role, Reason = command.Reason }, null);
    }
}
