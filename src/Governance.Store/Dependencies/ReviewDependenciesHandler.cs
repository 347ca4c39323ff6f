using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Dependencies;

/// <summary>Takes in the review of all dependencies, with the roles that the reviewer holds.</summary>
internal sealed class ReviewDependenciesHandler(RulebookLibrary library) : DependencyHandler<ReviewDependencies>(library)
{
    protected override string? MeasureOf(ReviewDependencies command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ReviewDependencies command, MeasureContext measure)
    {
        var reviewers = SettingsStreams.Of(measure.View).Dependencies.Reviewers;
        var fault = Unlinked(measure)
            ?? (DecidingRoles.MayReview(measure.Actor, measure.State, reviewers) ? null : DependencyErrors.ReviewerOnly())
            ?? Text.Fault("The comment", command.Comment, 2000)
            ?? Ended(measure);
        return fault is not null
            ? fault
            : Done(measure, new DependenciesReviewed { By = measure.Actor.PersonId!, Roles = DecidingRoles.Of(measure.Actor, measure.State), Comment = command.Comment });
    }
}
