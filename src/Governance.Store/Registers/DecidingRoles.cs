using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Registers;

/// <summary>The roles by which somebody decides about a measure.</summary>
internal static class DecidingRoles
{
    // INVARIANT: no token makes anybody owner, sponsor or controller of a measure.
    private static readonly string[] OfMeasureOnly = ["owner", "sponsor", "controller"];

    /// <summary>Whether a role is held on a measure only, whatever a token says.</summary>
    public static bool IsOfMeasureOnly(string role) => OfMeasureOnly.Contains(role, StringComparer.Ordinal);

    /// <summary>Those held on the measure, and those of the tenant that are not the measure's to give. A controller who owns or sponsors the measure, or did, does not count as one.</summary>
    public static IReadOnlyList<string> Of(Actor actor, MeasureState measure)
    {
        var own = actor.PersonId is { } person ? OnMeasure(measure, person) : [];
        return [.. own.Concat(actor.Roles.Where(role => !IsOfMeasureOnly(role))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Those that a person holds on the measure.</summary>
    public static IReadOnlyList<string> OnMeasure(MeasureState measure, string person)
    {
        var held = measure.Roles.Where(role => role.PersonId == person).Select(role => role.Role).ToList();
        return [.. held.Where(role => role != "controller" || !WasToAchieve(measure, person))];
    }

    /// <summary>INVARIANT: nobody confirms what he was to achieve, not even after he gave that role away. Whether somebody owns or sponsors the measure, did, or is about to.</summary>
    public static bool WasToAchieve(MeasureState measure, string person) =>
        measure.Roles.Any(held => held.PersonId == person && held.Role is "owner" or "sponsor")
        || measure.RoleChanges.Any(change => change.Role is "owner" or "sponsor" && (change.FromPersonId == person || change.ToPersonId == person));

    /// <summary>Whether a role by which somebody decided earlier is still theirs, as far as the measure knows.</summary>
    public static bool StillHeld(MeasureState measure, string person, string role) =>
        !OfMeasureOnly.Contains(role, StringComparer.Ordinal) || OnMeasure(measure, person).Contains(role, StringComparer.Ordinal);

    /// <summary>Whether somebody may review a register as a whole: by a role on the measure, or by one of these roles of the tenant.</summary>
    public static bool MayReview(Actor actor, MeasureState measure, IReadOnlyList<string> reviewers) =>
        MeasureRights.HoldsAny(actor, measure) || Of(actor, measure).Any(role => reviewers.Contains(role, StringComparer.Ordinal));
}
