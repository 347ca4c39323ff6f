using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;
using Governance.Store.Rulebooks;

namespace Governance.Store.Dependencies;

/// <summary>Takes in the day to which the other side commits.</summary>
internal sealed class CommitDependencyHandler(RulebookLibrary library) : DependencyHandler<CommitDependency>(library)
{
    protected override string? MeasureOf(CommitDependency command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(CommitDependency command, MeasureContext measure)
    {
        if ((Unlinked(measure) ?? Text.Fault("The reason", command.Reason, 2000) ?? Ended(measure)) is { } fault)
        {
            return fault;
        }

        if (measure.State.Dependencies.Find(command.Code) is not { } dependency)
        {
            return DependencyErrors.Unknown();
        }

        if ((OtherSideOnly(measure, dependency) ?? Waited(dependency)) is { } denied)
        {
            return denied;
        }

        // One day of grace: it is still yesterday in the west.
        if (command.Date < RegisterText.Today(measure.View.Now).AddDays(-1))
        {
            return DependencyErrors.DateInPast();
        }

        return Done(measure, dependency.Commitment?.Date == command.Date
            ? null
            : new DependencyCommitted { Code = command.Code, Date = command.Date, By = measure.Actor.PersonId!, Reason = command.Reason });
    }
}
