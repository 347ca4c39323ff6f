using System;

namespace Governance.Store.Breaches;

/// <summary>A change of a governed column, as the host's own history tells it.</summary>
public sealed record HostChange
{
    /// <summary>The store's id of the finding; it follows from the entry of the host's history and the column.</summary>
    public required string Id { get; init; }

    /// <summary><c>dataverse</c>.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId.</summary>
    public required string Scope { get; init; }

    /// <summary>The row.</summary>
    public required string Row { get; init; }

    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>The value before; empty when there was none.</summary>
    public string? OldValue { get; init; }

    /// <summary>The value after; empty when there was none.</summary>
    public string? NewValue { get; init; }

    /// <summary>Who, as the host says: the id of its user.</summary>
    public string? By { get; init; }

    /// <summary>The person whom that user is linked to.</summary>
    public string? ByPersonId { get; init; }

    /// <summary>When, as the host says.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The entry of the host's history.</summary>
    public required string AuditId { get; init; }
}
