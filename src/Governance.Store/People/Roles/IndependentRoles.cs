using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;

namespace Governance.Store.People.Roles;

/// <summary>Which roles on one measure one person does not hold together, because what they would do is refused later.</summary>
internal static class IndependentRoles
{
    /// <summary>INVARIANT: nobody confirms what they are to achieve. The first person who would be controller, and owner or sponsor; null when there is none.</summary>
    public static string? OnBothSides(IEnumerable<RoleHolder> roles)
    {
        var held = roles.ToLookup(one => one.PersonId, one => one.Role, StringComparer.Ordinal);
        return held.FirstOrDefault(person => person.Contains("controller", StringComparer.Ordinal) && (person.Contains("owner", StringComparer.Ordinal) || person.Contains("sponsor", StringComparer.Ordinal)))?.Key;
    }

    /// <summary>
    /// The first step that is always asked for and that nobody could answer, as whoever holds its role holds another one that the rulebook keeps apart
    /// from it; null when there is none. A role that nobody holds yet is not looked at.
    /// </summary>
    public static (GateDefinition Gate, ApprovalStep Step, RoleHolder Conflict)? Unanswerable(Rulebook rulebook, IReadOnlyCollection<RoleHolder> roles)
    {
        foreach (var gate in rulebook.Gates.Where(gate => gate.AppliesWhen.Count == 0))
        {
            foreach (var step in QuorumWarnings.Policies(gate).SelectMany(policy => policy.Steps).Where(step => step.FromAmount is null))
            {
                var holders = roles.Where(held => held.Role == step.Role).ToList();
                var conflicts = holders.ConvertAll(held => roles.FirstOrDefault(other => other.PersonId == held.PersonId && step.NotHeldWith.Contains(other.Role, StringComparer.Ordinal)));
                if (conflicts.Count != 0 && !conflicts.Contains(null))
                {
                    return (gate, step, conflicts[0]!);
                }
            }
        }

        return null;
    }
}
