using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Dependencies;

/// <summary>The owner of the waiting measure says that a dependency came, or does without it.</summary>
internal sealed class CloseDependencyHandler(RulebookLibrary library) : DependencyHandler<CloseDependency>(library)
{
    protected override string? MeasureOf(CloseDependency command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(CloseDependency command, MeasureContext measure)
    {
        if ((OwnerOnly(measure) ?? Text.Fault("The reason", command.Reason, 2000) ?? Ended(measure)) is { } fault)
        {
            return fault;
        }

        if (measure.State.Dependencies.Find(command.Code) is not { } dependency)
        {
            return DependencyErrors.Unknown();
        }

        var fits = dependency.State == DependencyState.Open || (dependency.State == DependencyState.Broken && !command.Fulfilled);
        return !fits
            ? DependencyErrors.NotOpen()
            : Done(measure, new DependencyClosed
            {
                Code = command.Code,
                State = command.Fulfilled ? DependencyState.Fulfilled : DependencyState.Withdrawn,
                By = measure.Actor.Identity,
                Reason = command.Reason,
            });
    }
}
