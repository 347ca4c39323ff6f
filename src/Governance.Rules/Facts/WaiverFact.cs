using System;
using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>An exception to one criterion of a gate: asked for by one person, granted by another, for a time.</summary>
public sealed record WaiverFact
{
    /// <summary>The gate of the criterion.</summary>
    public required string GateCode { get; init; }

    /// <summary>The criterion waived.</summary>
    public required string CriterionCode { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string AskedBy { get; init; }

    /// <summary>Who granted it.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>The roles that whoever granted it held then.</summary>
    public ItemList<string> GrantedByRoles { get; init; }

    /// <summary>When it was granted.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>The first instant at which it holds no more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether it was withdrawn.</summary>
    public bool Revoked { get; init; }

    /// <summary>Why it was asked for; shown in the packet.</summary>
    public string Reason { get; init; } = string.Empty;
}
