using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>
/// Roles that some ways to a gate ask for and others do not: where several gates lead from one degree, a measure that came by the other one
/// stands before a step that nobody can answer.
/// </summary>
internal static class RolePathCheck
{
    public static IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in rulebook.Gates)
        {
            foreach (var criterion in gate.Criteria.OfType<ApprovalsCriterion>())
            {
                foreach (var step in criterion.Policy.Steps)
                {
                    var asking = rulebook.Gates.Where(other => other.From <= gate.From && RoleCheck.Asks(other, step.Role)).Select(other => other.Code).ToList();
                    if (asking.Count != 0 && !IsSure(rulebook, gate, step.Role) && found.Add(step.Role))
                    {
                        yield return new CheckFinding(
                            "Check.RoleNotAlwaysAsked",
                            places.LineOf(gate.Code, criterion.Code, step.Code),
                            $"The role {step.Role} approves at gate {gate.Code}, and only {string.Join(", ", asking)} asks for it: a measure that comes by another gate from there may have nobody who holds it.",
                            $"Ask for it with 'roles: [{step.Role}]' at gate {gate.Code} too.");
                    }
                }
            }
        }
    }

    /// <summary>Whether every way to the gate, and through it, asks for the role.</summary>
    private static bool IsSure(Rulebook rulebook, GateDefinition gate, string role) =>
        RoleCheck.Asks(gate, role)
        || rulebook.Gates.Where(before => before.From < gate.From).GroupBy(before => before.From).Any(ways => ways.All(before => RoleCheck.Asks(before, role)));
}
