using System;

namespace Governance.Rules.Facts;

/// <summary>An evidence item of the measure.</summary>
public sealed class EvidenceFact
{
    /// <summary>The kind, as a criterion names it.</summary>
    public required string Kind { get; init; }

    /// <summary>How far the store has taken it.</summary>
    public required EvidenceStatus Status { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hex characters; empty until captured.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>When it was collected; freshness counts from here.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <summary>The first instant of validity; null for none.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant after validity; null for none.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}
