using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Risks;

/// <summary>Takes in a risk from whoever works on the measure.</summary>
internal sealed class RecordRiskHandler(RulebookLibrary library) : RiskHandler<RecordRisk>(library)
{
    protected override string? MeasureOf(RecordRisk command, IDecisionView view) => command.MeasureId;

    protected override (DomainEvent? Happened, Problem? Fault) Change(RecordRisk command, MeasureContext measure, RiskSettings settings)
    {
        var known = measure.State.Risks.Find(command.Risk.Code);
        var fault = RightFault(command, measure, known)
            ?? RiskRules.Fault(command.Risk, measure.View.Now)
            ?? Text.OptionalFault("The reason", command.Reason, 2000)
            ?? Ended(measure)
            ?? (known?.Draft.OwnerId == command.Risk.OwnerId ? null : PersonRules.Fault(measure.View, command.Risk.OwnerId))
            ?? (known is null && measure.State.Risks.Items.Count >= RiskRules.MostRisks ? RiskErrors.TooMany(RiskRules.MostRisks) : null);
        return fault is not null || (known is { IsOpen: true } && known.Draft == command.Risk)
            ? (null, fault)
            : (new RiskRecorded { Risk = command.Risk, By = measure.Actor.Identity, Reason = command.Reason }, null);
    }

    private static Problem? RightFault(RecordRisk command, MeasureContext measure, Risk? known) =>
        Unlinked(measure)
        ?? (measure.Actor.Is("admin") || measure.ActorHoldsAny || (known is not null && known.Draft.OwnerId == command.Actor.PersonId) ? null : MeasureErrors.NoRole());
}
