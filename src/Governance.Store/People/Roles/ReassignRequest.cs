using System;

namespace Governance.Store.People.Roles;

/// <summary>Body of a role given to somebody else.</summary>
internal sealed record ReassignRequest
{
    public required string Role { get; init; }

    public string? FromPersonId { get; init; }

    public string? ToPersonId { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? Until { get; init; }

    public string? Reason { get; init; }
}
