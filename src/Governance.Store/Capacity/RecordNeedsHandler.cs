using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Milestones;
using Governance.Store.Rulebooks;

namespace Governance.Store.Capacity;

/// <summary>Takes in what a measure needs from its owner; the skills learn of it in the same command.</summary>
internal sealed class RecordNeedsHandler(RulebookLibrary library) : MeasureHandler<RecordNeeds>(library)
{
    protected override string? MeasureOf(RecordNeeds command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordNeeds command, IDecisionView view)
    {
        var decision = base.Decide(command, view);
        return decision.Events.Select(item => item.Event).OfType<NeedsChanged>().FirstOrDefault() is { } changed
            ? decision with { Events = [.. decision.Events, .. ForSkills(command.MeasureId, changed)] }
            : decision;
    }

    protected override Decision Decide(RecordNeeds command, MeasureContext measure)
    {
        if ((MilestoneRights.ToChange(measure.Actor, measure.State) ?? NeedRules.Fault(command.Needs, command.Reason, measure.View) ?? MilestoneRights.Ended(measure.State)) is { } fault)
        {
            return fault;
        }

        var known = measure.State.Capacity.Needs.ToDictionary(need => (need.Skill, need.Month), need => need.Hours);
        var changes = command.Needs
            .Select(need => new NeedChange { Skill = need.Skill, Month = need.Month, OldHours = known.GetValueOrDefault((need.Skill, need.Month)), Hours = need.Hours })
            .Where(change => change.OldHours != change.Hours)
            .ToList();
        var answer = new JsonObject { ["measureId"] = measure.State.Id };
        return changes.Count == 0 ? Decision.Accept(answer)
            : measure.State.Capacity.With(changes).Needs.Count > CapacityRules.MostRows ? CapacityErrors.TooManyRows(CapacityRules.MostRows)
            : Decision.Accept(answer, On(measure, new NeedsChanged { Changes = changes, By = command.Actor.Identity, Reason = command.Reason }));
    }

    /// <summary>What the skills learn of a change of needs.</summary>
    public static IEnumerable<StreamEvent> ForSkills(string measureId, NeedsChanged changed) => changed.Changes
        .GroupBy(change => change.Skill)
        .Select(skill => new StreamEvent(SkillStreams.NameOf(skill.Key), new SkillNeedsChanged
        {
            MeasureId = measureId,
            Months = [.. skill.Select(change => new MonthHours { Month = change.Month, Hours = change.Hours })],
        }));
}
