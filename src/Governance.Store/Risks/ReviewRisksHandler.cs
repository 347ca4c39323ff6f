using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;
using Governance.Store.Rulebooks;

namespace Governance.Store.Risks;

/// <summary>Takes in the review of all risks, with the roles that the reviewer holds.</summary>
internal sealed class ReviewRisksHandler(RulebookLibrary library) : RiskHandler<ReviewRisks>(library)
{
    protected override string? MeasureOf(ReviewRisks command, IDecisionView view) => command.MeasureId;

    protected override (DomainEvent? Happened, Problem? Fault) Change(ReviewRisks command, MeasureContext measure, RiskSettings settings)
    {
        var fault = Unlinked(measure)
            ?? (DecidingRoles.MayReview(measure.Actor, measure.State, settings.Reviewers) ? null : RiskErrors.ReviewerOnly())
            ?? Text.Fault("The comment", command.Comment, 2000)
            ?? Ended(measure);
        return fault is not null
            ? (null, fault)
            : (new RisksReviewed { By = measure.Actor.PersonId!, Roles = DecidingRoles.Of(measure.Actor, measure.State), Comment = command.Comment }, null);
    }
}
