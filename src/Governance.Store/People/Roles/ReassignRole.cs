using System;

using Governance.Store.Commands;

namespace Governance.Store.People.Roles;

/// <summary>Gives a role on a measure from one person to another, to one more, or takes it away.</summary>
public sealed record ReassignRole : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>Who holds it now; empty to add somebody.</summary>
    public string? FromPersonId { get; init; }

    /// <summary>Who shall hold it; empty to take it away.</summary>
    public string? ToPersonId { get; init; }

    /// <summary>From when; empty for at once.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when; empty for good.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
