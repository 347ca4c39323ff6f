using System;

namespace Governance.Store.Measures;

/// <summary>A person who holds a role on a measure.</summary>
public sealed record RoleHolder(string Role, string PersonId)
{
    /// <summary>From when; empty for from the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when, this moment not included; empty for good.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it is held at the time.</summary>
    public bool IsHeldAt(DateTimeOffset time) => !(time < From) && !IsOver(time);

    /// <summary>Whether it has ended by the time.</summary>
    public bool IsOver(DateTimeOffset time) => Until <= time;
}
