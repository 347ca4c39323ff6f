using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Milestones;
using Governance.Store.People;
using Governance.Store.Registers;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Capacity;

/// <summary>Checks the needs of a measure against everybody's, as the commands before this one left them, and records what it came to.</summary>
internal sealed class CheckCapacityHandler(RulebookLibrary library) : MeasureHandler<CheckCapacity>(library)
{
    protected override string? MeasureOf(CheckCapacity command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(CheckCapacity command, MeasureContext measure)
    {
        var (view, actor) = (measure.View, measure.Actor);
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if (!actor.Is("admin") && !measure.ActorHoldsAny && !SettingsStreams.Of(view).Capacity.Managers.Any(actor.Is))
        {
            return CapacityErrors.CheckerOnly();
        }

        if (MilestoneRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        var gaps = CapacityMath.Gaps(
            measure.State,
            CapacityRules.MonthOf(view.Now),
            code => view.Find<SkillState>(SkillStreams.NameOf(code)),
            id => view.Find<MeasureState>(MeasureStreams.NameOf(id)));
        return Decision.Accept(
            new JsonObject { ["measureId"] = measure.State.Id, ["covered"] = gaps.Count == 0, ["gaps"] = gaps.Count },
            On(measure, new CapacityChecked { By = person, Roles = DecidingRoles.Of(actor, measure.State), Gaps = gaps }));
    }
}
