using System;

namespace Governance.Store.People.Roles;

/// <summary>Who gave a role to whom, and why.</summary>
public sealed record RoleChange
{
    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>Who held it before; empty when somebody was added.</summary>
    public string? FromPersonId { get; init; }

    /// <summary>Who holds it after; empty when nobody took over.</summary>
    public string? ToPersonId { get; init; }

    /// <summary>From when; empty for at once.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when; empty for good.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Who decided it.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}
