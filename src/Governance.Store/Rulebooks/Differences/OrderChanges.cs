using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Differences;

/// <summary>
/// Orders that decide: of several gates from one degree the first that applies is the measure's, and in a policy in order each step waits for those
/// before it; where the steps are in no order, people are shown them in another one. What only one version has is no change of order.
/// </summary>
internal static class OrderChanges
{
    public static IEnumerable<RulebookChange> OfGates(Rulebook from, Rulebook to)
    {
        foreach (var degree in to.Gates.Select(gate => gate.From).Distinct())
        {
            var (old, now) = (CodesFrom(from, degree), CodesFrom(to, degree));
            if (Differs(old, now))
            {
                yield return new RulebookChange(
                    null, null, ChangeKind.Changed, $"The gates from {degree} are looked at in another order, and the first that applies is the measure's: was {string.Join(", ", old)}, is {string.Join(", ", now)}.");
            }
        }
    }

    public static IEnumerable<RulebookChange> OfSteps(string gate, string what, Criterion from, Criterion to)
    {
        if (from is not ApprovalsCriterion { Policy: var before } || to is not ApprovalsCriterion { Policy: var after })
        {
            yield break;
        }

        var (old, now) = (before.Steps.Select(step => step.Code).ToList(), after.Steps.Select(step => step.Code).ToList());
        if (Differs(old, now))
        {
            yield return new RulebookChange(gate, to.Code, ChangeKind.Changed, $"{what}: the order of the steps was {string.Join(", ", old)}, is {string.Join(", ", now)}.");
        }
    }

    private static List<string> CodesFrom(Rulebook rulebook, DegreeOfImplementation degree) => [.. rulebook.Gates.Where(gate => gate.From == degree).Select(gate => gate.Code)];

    private static bool Differs(List<string> old, List<string> now) => !old.Where(now.Contains).SequenceEqual(now.Where(old.Contains), StringComparer.Ordinal);
}
