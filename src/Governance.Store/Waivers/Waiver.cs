using System;
using System.Collections.Generic;

namespace Governance.Store.Waivers;

/// <summary>An exception to one criterion of a gate, for a time, by two people and with a reason.</summary>
public sealed record Waiver
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>The gate.</summary>
    public required string Gate { get; init; }

    /// <summary>The criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>Why it is asked for.</summary>
    public required string Reason { get; init; }

    /// <summary>The first instant at which it holds no more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How far it has come.</summary>
    public WaiverState State { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Who granted it; empty until then.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>The roles that they held then.</summary>
    public IReadOnlyList<string> GrantedByRoles { get; init; } = [];

    /// <summary>When.</summary>
    public DateTimeOffset? GrantedAt { get; init; }

    /// <summary>Who refused or withdrew it.</summary>
    public string? RevokedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why.</summary>
    public string? RevokedReason { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }
}
