using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Dependencies;

/// <summary>Takes in that the other side does not accept a dependency, or takes its commitment back.</summary>
internal sealed class DeclineDependencyHandler(RulebookLibrary library) : DependencyHandler<DeclineDependency>(library)
{
    protected override string? MeasureOf(DeclineDependency command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(DeclineDependency command, MeasureContext measure)
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

        return dependency.Declined is not null
            ? DependencyErrors.AlreadyDeclined()
            : Done(measure, new DependencyDeclined { Code = command.Code, By = measure.Actor.PersonId!, Reason = command.Reason });
    }
}
