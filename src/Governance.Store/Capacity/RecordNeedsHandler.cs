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
        if ((MilestoneRights.ToChange(measure.Actor, measure.State) ?? Fault(command, measure.View) ?? MilestoneRights.Ended(measure.State)) is { } fault)
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

    private static Problem? Fault(RecordNeeds command, IDecisionView view)
    {
        if (command.Needs.Count is 0 or > CapacityRules.MostRows)
        {
            return command.Needs.Count == 0 ? CapacityErrors.None() : CapacityErrors.TooManyRows(CapacityRules.MostRows);
        }

        var seen = new HashSet<(string, string)>();
        foreach (var need in command.Needs)
        {
            if ((need is null ? CapacityErrors.None() : CapacityRules.Fault(need.Month, need.Hours, CapacityRules.MostOfATeam)) is { } fault)
            {
                return fault;
            }

            if (!seen.Add((need!.Skill, need.Month)))
            {
                return CapacityErrors.Twice(need.Month);
            }

            if (!FieldRules.IsCode(need.Skill) || view.Find<SkillState>(SkillStreams.NameOf(need.Skill)) is null)
            {
                return CapacityErrors.SkillUnknown(need.Skill);
            }
        }

        return Text.Fault("The reason", command.Reason, 2000);
    }

    private static IEnumerable<StreamEvent> ForSkills(string measureId, NeedsChanged changed) => changed.Changes
        .GroupBy(change => change.Skill)
        .Select(skill => new StreamEvent(SkillStreams.NameOf(skill.Key), new SkillNeedsChanged
        {
            MeasureId = measureId,
            Months = [.. skill.Select(change => new MonthHours { Month = change.Month, Hours = change.Hours })],
        }));
}
