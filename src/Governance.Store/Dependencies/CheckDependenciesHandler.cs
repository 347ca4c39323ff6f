using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Dependencies;

/// <summary>Records of each source that was killed that nothing comes from it any more.</summary>
internal sealed class CheckDependenciesHandler(RulebookLibrary library) : DependencyHandler<CheckDependencies>(library)
{
    protected override string? MeasureOf(CheckDependencies command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(CheckDependencies command, MeasureContext measure)
    {
        if (!MeasureRights.MayWorkOn(measure.Actor, measure.State))
        {
            return MeasureErrors.NoRole();
        }

        if (Ended(measure) is { } ended)
        {
            return ended;
        }

        var broken = measure.State.Dependencies.Items
            .Where(item => item is { State: DependencyState.Open, Draft.On: not null }
                && measure.View.Find<MeasureState>(MeasureStreams.NameOf(item.Draft.On)) is { Status: MeasureStatus.Killed })
            .Select(item => On(measure, new DependencyClosed
            {
                Code = item.Draft.Code,
                State = DependencyState.Broken,
                By = measure.Actor.Identity,
                Reason = $"The measure '{item.OnName}' was killed.",
            }))
            .ToList();
        return Decision.Accept(new JsonObject { ["measureId"] = measure.State.Id, ["broken"] = broken.Count }, broken);
    }
}
