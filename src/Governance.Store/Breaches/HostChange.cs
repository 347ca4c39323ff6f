using System;

namespace Governance.Store.Breaches;

/// <summary>What was changed in a host, as far as the host tells.</summary>
public sealed record HostChange
{
    private const string Census = "census:";

    /// <summary>The store's id of the finding; it follows from what was found, so that the same look twice is one finding.</summary>
    public required string Id { get; init; }

    /// <summary><c>dataverse</c> or <c>jira</c>.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId; empty when the store was not told.</summary>
    public required string Scope { get; init; }

    /// <summary>The row, the id of the issue, or the key of the work item.</summary>
    public required string Row { get; init; }

    /// <summary>The column or field; empty for a work item.</summary>
    public string? Column { get; init; }

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

    /// <summary>The entry of the host's history; empty when no entry tells of it.</summary>
    public string? AuditId { get; init; }

    /// <summary>How the entry of a change is named that was found by comparing rows, and not by the host's history.</summary>
    public static string CensusOf(string findingId) => Census + findingId;

    internal static bool IsCensus(string? auditId) => auditId?.StartsWith(Census, StringComparison.Ordinal) ?? false;
}
