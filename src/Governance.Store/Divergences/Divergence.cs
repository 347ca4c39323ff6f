using System;

namespace Governance.Store.Divergences;

/// <summary>Figures of a measure that were too far apart, and what the audit decided.</summary>
public sealed record Divergence
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>Code of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>What was held against what.</summary>
    public required DivergenceKind Kind { get; init; }

    /// <summary>What of the measure it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Percent of the work, or of the budget, when it was found.</summary>
    public required decimal First { get; init; }

    /// <summary>Days late, or percent of the value, when it was found.</summary>
    public required decimal Second { get; init; }

    /// <summary>How far they were apart.</summary>
    public required decimal Gap { get; init; }

    /// <summary>What the rule allowed.</summary>
    public required int Threshold { get; init; }

    /// <summary>Percent from which on the rule looked.</summary>
    public required int FromPercent { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; init; }

    /// <summary>When it was found.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Where its audit stands.</summary>
    public DivergenceState State { get; init; }

    /// <summary>Until when it is accepted or to be corrected; the whole day counts.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; init; }

    /// <summary>The controller who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>Whether what the audit allowed has run out.</summary>
    internal bool IsOver(DateTimeOffset asOf) => Until is { } until && DateOnly.FromDateTime(asOf.UtcDateTime) > until;

    /// <summary>The rule as it was when this was found.</summary>
    internal DivergenceRule AsRule() => new() { Code = Rule, Kind = Kind, FromPercent = FromPercent, Threshold = Threshold };
}
