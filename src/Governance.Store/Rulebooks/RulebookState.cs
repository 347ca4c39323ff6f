using System;

namespace Governance.Store.Rulebooks;

/// <summary>A published rulebook.</summary>
public sealed record RulebookState
{
    /// <summary>SHA-256 of the canonical form: its identity.</summary>
    public required string Digest { get; init; }

    /// <summary>Code, the same for all versions.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Version.</summary>
    public required int Version { get; init; }

    /// <summary>The canonical form.</summary>
    public required string Canonical { get; init; }

    /// <summary>The person who drafted it; empty where it was published without a draft.</summary>
    public string? DraftedBy { get; init; }

    /// <summary>The person who published it; empty where that is not known.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Ledger number of the publication.</summary>
    public required long LedgerNumber { get; init; }
}
