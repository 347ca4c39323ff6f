using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;

namespace Governance.Store.Waivers;

/// <summary>Who may decide a waiver. One rule for granting and withdrawing.</summary>
internal static class WaiverRights
{
    /// <summary>The roles that the rulebook names for the criterion.</summary>
    public static IReadOnlyList<string> RolesOf(Waiver waiver, Rulebook rulebook) =>
        rulebook.FindGate(waiver.Gate)?.Criteria.FirstOrDefault(item => item.Code == waiver.Criterion)?.WaivableBy ?? default;

    /// <summary>Those of them that the person holds on the measure.</summary>
    public static List<string> Held(IReadOnlyList<string> roles, string person, MeasureState measure) =>
        [.. roles.Where(role => measure.Roles.Exists(held => held.PersonId == person && held.Role == role)).Order(StringComparer.Ordinal)];
}
