using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Statuses;

namespace Governance.Store.Milestones;

/// <summary>Takes in milestones from the owner, and assesses the lights anew.</summary>
internal sealed class RecordMilestonesHandler(RulebookLibrary library) : MeasureHandler<RecordMilestones>(library)
{
    private const int Most = 200;

    protected override string? MeasureOf(RecordMilestones command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordMilestones command, MeasureContext measure)
    {
        if (MilestoneRights.ToChange(measure.Actor, measure.State) is { } denied)
        {
            return denied;
        }

        if ((Fault(command.Milestones, measure) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        if (MilestoneRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        var changes = command.Milestones
            .Select(given => new MilestoneChange { Old = measure.State.Milestones.Find(known => known.Code == given.Code), New = given })
            .Where(change => change.Old != change.New)
            .ToList();
        if (BaselineFolds.IsFrozen(measure.State) && changes.Exists(change => change.Old is null || change.Old.Due != change.New.Due || change.Old.Name != change.New.Name))
        {
            return MilestoneErrors.BaselineFrozen();
        }

        return StatusConsequences.Decide(
            measure,
            changes.Count == 0 ? null : new MilestonesChanged { Changes = changes, By = command.Actor.Identity, Reason = command.Reason });
    }

    private static Problem? Fault(IReadOnlyList<Milestone> milestones, MeasureContext measure)
    {
        if (milestones.Count is 0 or > Most)
        {
            return milestones.Count == 0 ? MilestoneErrors.None() : MeasureErrors.TooMany("milestones");
        }

        var today = DateOnly.FromDateTime(measure.View.Now.UtcDateTime);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var milestone in milestones)
        {
            if (milestone is null || !FieldRules.IsCode(milestone.Code))
            {
                return MilestoneErrors.CodeInvalid();
            }

            if (Text.Fault("The name of a milestone", milestone.Name, 200) is { } fault)
            {
                return fault;
            }

            // One day of grace: it is tomorrow already in the east.
            if (milestone.Done > today.AddDays(1))
            {
                return MilestoneErrors.DoneLater();
            }

            if (!seen.Add(milestone.Code))
            {
                return MilestoneErrors.Twice(milestone.Code);
            }
        }

        return measure.State.Milestones.Count(known => !seen.Contains(known.Code)) + seen.Count > Most ? MeasureErrors.TooMany("milestones") : null;
    }
}
