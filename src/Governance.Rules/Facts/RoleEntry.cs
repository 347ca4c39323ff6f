using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>One role fact of a <see cref="RoleIndex"/>: what a judgement reads, side by side.</summary>
internal struct RoleEntry
{
    public Term Role;

    /// <summary>In the first role fact of a person the bits of all roles held: where two have no bit in common, no role is the same.</summary>
    public ulong RolesOfPerson;

    /// <summary>The next role fact of the same person, or -1.</summary>
    public int NextOfPerson;

    /// <summary>The next holder of the same role, or -1.</summary>
    public int NextHolder;
}
