using System.Linq;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>A case of <c>tests/vectors</c> that goes through the store and the plug-in.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="EarlyCodes">The codes with which the plug-in refuses it; none when what decides it does not live in Dynamics.</param>
internal sealed record NamedVector(string Name, params string[] EarlyCodes)
{
    /// <summary>The twelve, of every kind of rule.</summary>
    public static NamedVector[] All =>
    [
        new("profile-field-and-role-missing", "Fields.Missing", "Roles.Unassigned"),
        new("criterion-unmet", "Evidence.Missing"),
        new("evidence-valid-until-one-second-ago", "Evidence.Expired"),
        new("evidence-revoked", "Evidence.Revoked"),
        new("score-enough"),
        new("work-the-second-of-three-open"),
        new("approvals-in-order"),
        new("approvals-owner-is-the-only-controller"),
        new("board-of-2-approved-by-1"),
        new("right-hold-p-c"),
        new("register-never-reviewed"),
        new("waiver-holds"),
    ];

    public static NamedVector Of(string name) => All.Single(named => named.Name == name);
}
