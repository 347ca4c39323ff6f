using System;

namespace Governance.Store.Measures;

/// <summary>Captured content that supports a criterion. The store's copy is the evidence.</summary>
public sealed record EvidenceItem
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Key { get; init; }

    /// <summary>Kind, as criteria ask for it.</summary>
    public required string Kind { get; init; }

    /// <summary>File or document name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>When it was captured.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>Who brought it in.</summary>
    public required string Collector { get; init; }

    /// <summary>Valid from; empty when always.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Valid until; empty when for ever.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Whether it was revoked.</summary>
    public bool Revoked { get; init; }

    /// <summary>Why it was revoked.</summary>
    public string? RevokedReason { get; init; }

    /// <summary>When its content was erased; empty while it is kept.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Why it was erased.</summary>
    public string? ErasedReason { get; init; }

    /// <summary>The administrator who erased it.</summary>
    public string? ErasedBy { get; init; }

    /// <summary>The host row that it came from; empty when it was uploaded to the store.</summary>
    public HostReference? Source { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>Whether it shows anything at a moment: neither revoked nor out of its validity.</summary>
    internal bool ShowsAt(DateTimeOffset time) => !Revoked && !(time < ValidFrom) && !(ValidUntil <= time);
}
