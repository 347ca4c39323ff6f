using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>Gates through which one person can carry a measure alone: supply everything, approve it and ask.</summary>
internal static class ApprovalPathCheck
{
    public static IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places)
    {
        foreach (var gate in rulebook.Gates)
        {
            var criterion = gate.Criteria.OfType<ApprovalsCriterion>().FirstOrDefault();
            if (criterion is null)
            {
                yield return new CheckFinding(
                    "Check.OnePersonPath", places.LineOf(gate.Code), $"Nobody approves at gate {gate.Code}: whoever supplies what it asks for opens it alone.", "Add a criterion with 'approvals'.");
                continue;
            }

            // INVARIANT: one person counts in one step, so two steps or a quorum of two take two persons. A step from an amount on is not always asked for.
            var asked = criterion.Policy.Steps.Where(always => always.FromAmount is null).ToList();
            var step = asked[0];
            if (asked.Count == 1 && step.Quorum == 1 && !NeedsSomebodyElse(gate, step))
            {
                yield return new CheckFinding(
                    "Check.OnePersonPath",
                    places.LineOf(gate.Code, criterion.Code, step.Code),
                    $"One person with the role {step.Role} can open gate {gate.Code} alone: nothing keeps the approver from entering all that it asks for.",
                    "Ask for something that only another role enters and name that role under 'notHeldWith' of the step, or add a second step or a quorum of 2.");
            }
        }
    }

    /// <summary>
    /// Whether the gate asks for something that the approver cannot enter. INVARIANT: 'suppliedBy' gives nobody a right, so it keeps nobody apart; and what
    /// only should be met is left out where the score is reached without it.
    /// </summary>
    private static bool NeedsSomebodyElse(GateDefinition gate, ApprovalStep step)
    {
        var others = gate.Criteria.Where(criterion => IsForOthers(criterion, step)).ToList();
        var (all, own) = (gate.Criteria.Sum(criterion => criterion.Weight), gate.Criteria.Except(others).Sum(criterion => criterion.Weight));
        return others.Exists(criterion => criterion.Weight == 0) || own * 100 < gate.ScoreAtLeast * all;
    }

    private static bool IsForOthers(Criterion criterion, ApprovalStep step) =>
        EnteringRoles.Of(criterion) is { Count: > 0 } roles && roles.All(role => step.NotHeldWith.Contains(role, StringComparer.Ordinal));
}
