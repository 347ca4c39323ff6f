using System;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>A drafted rulebook.</summary>
public sealed record RulebookDraftState
{
    /// <summary>SHA-256 of the canonical form: the identity that it keeps when it is published.</summary>
    public required string Digest { get; init; }

    /// <summary>Code, the same for all versions.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Version.</summary>
    public required int Version { get; init; }

    /// <summary>The canonical form.</summary>
    public required string Canonical { get; init; }

    /// <summary>Where it stands.</summary>
    public required DraftStanding Standing { get; init; }

    /// <summary>The person who drafted it.</summary>
    public required string DraftedBy { get; init; }

    /// <summary>When it was drafted, withdrawn or published.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The person who withdrew it.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>The person who published it.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>Ledger number of its last event.</summary>
    public required long LedgerNumber { get; init; }
}
