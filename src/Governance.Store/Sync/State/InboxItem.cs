using System;

namespace Governance.Store.Sync.State;

/// <summary>A row or issue of a host that the store has yet to look at. It names what to fetch, never what it holds.</summary>
public sealed record InboxItem
{
    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>OrganizationId or cloudId.</summary>
    public required string Scope { get; init; }

    /// <summary>The table, or <c>issue</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The row's or issue's id.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Grows with every hint about the same thing; a look that a newer hint overtook does not remove it.</summary>
    public required long Stamp { get; init; }

    /// <summary>How often a look was put off.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last look was put off; empty when there was none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Not to be looked at before.</summary>
    public DateTimeOffset DueAt { get; init; }
}
