using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>
/// Criteria that nobody can meet: nobody is named who supplies them, or the role that has to act is one that no criterion asks for
/// by then. Roles are given when the measure is made; what no gate asks for, nobody notices to be missing.
/// </summary>
internal static class RoleCheck
{
    public static IEnumerable<CheckFinding> Find(Rulebook rulebook, RulebookPlaces places)
    {
        foreach (var gate in rulebook.Gates)
        {
            foreach (var criterion in gate.Criteria.Where(criterion => criterion.SuppliedBy.Count == 0))
            {
                yield return new CheckFinding(
                    "Check.NobodySupplies",
                    places.LineOf(gate.Code, criterion.Code),
                    $"Nobody is named who supplies criterion {criterion.Code} of gate {gate.Code}: a refusal could not say whom to ask.",
                    "Name roles under 'suppliedBy'.");
            }
        }

        var uses = FirstUses(rulebook, places);
        foreach (var (role, line, gate) in KeptApart(rulebook, places).Where(apart => !uses.ContainsKey(apart.Role) && !rulebook.Gates.Any(asking => Asks(asking, apart.Role))))
        {
            yield return new CheckFinding(
                "Check.RoleNeverAsked",
                line,
                $"The role {role} is kept apart at gate {gate}, and nothing else in the rulebook names it: as it stands it keeps nobody apart.",
                "Correct its spelling under 'notHeldWith', or ask for it with 'roles'.");
        }

        foreach (var (role, use) in uses)
        {
            var asked = rulebook.Gates.Where(gate => Asks(gate, role)).ToList();
            if (asked.Count == 0)
            {
                yield return new CheckFinding(
                    "Check.RoleNeverAsked",
                    use.Line,
                    $"The role {role} {use.What} at gate {use.Gate.Code}, and no criterion makes sure that somebody holds it.",
                    $"Ask for it with 'roles: [{role}]' in a criterion of that gate or of one before it.");
            }
            else if (asked.TrueForAll(gate => gate.From > use.Gate.From))
            {
                yield return new CheckFinding(
                    "Check.OrderContradicts",
                    use.Line,
                    $"The role {role} {use.What} at gate {use.Gate.Code}, and is asked for at gate {asked[0].Code} only, which comes later.",
                    $"Ask for it with 'roles: [{role}]' at gate {use.Gate.Code} or before.");
            }
        }
    }

    private static IEnumerable<(string Role, int Line, string Gate)> KeptApart(Rulebook rulebook, RulebookPlaces places) =>
        from gate in rulebook.Gates
        from criterion in gate.Criteria.OfType<ApprovalsCriterion>()
        from step in criterion.Policy.Steps
        from role in step.NotHeldWith
        select (role, places.LineOf(gate.Code, criterion.Code, step.Code), gate.Code);

    /// <summary>Whether nobody passes the gate before somebody holds the role. What only should be met may be left out.</summary>
    public static bool Asks(GateDefinition gate, string role) =>
        gate.Criteria.OfType<FieldsCriterion>().Any(criterion => criterion.Weight == 0 && criterion.Roles.Contains(role, StringComparer.Ordinal));

    /// <summary>Where each role has to act first, in the order of the path.</summary>
    private static Dictionary<string, (GateDefinition Gate, int Line, string What)> FirstUses(Rulebook rulebook, RulebookPlaces places)
    {
        var uses = new Dictionary<string, (GateDefinition, int, string)>(StringComparer.Ordinal);
        foreach (var gate in rulebook.Gates)
        {
            foreach (var criterion in gate.Criteria)
            {
                foreach (var step in criterion is ApprovalsCriterion approvals ? approvals.Policy.Steps : default)
                {
                    uses.TryAdd(step.Role, (gate, places.LineOf(gate.Code, criterion.Code, step.Code), "approves"));
                }

                foreach (var role in criterion.SuppliedBy)
                {
                    uses.TryAdd(role, (gate, places.LineOf(gate.Code, criterion.Code), "supplies"));
                }

                foreach (var role in criterion.WaivableBy)
                {
                    uses.TryAdd(role, (gate, places.LineOf(gate.Code, criterion.Code), "waives"));
                }
            }

            foreach (var role in gate.Outcomes.SelectMany(right => right.Roles))
            {
                uses.TryAdd(role, (gate, places.LineOf(gate.Code), "decides an outcome"));
            }
        }

        return uses;
    }
}
