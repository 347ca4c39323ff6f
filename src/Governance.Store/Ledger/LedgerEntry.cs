namespace Governance.Store.Ledger;

/// <summary>One entry as it was written once: the bytes are the truth, the rest serves finding it.</summary>
public sealed record LedgerEntry
{
    /// <summary>Ledger number, from 1 within the tenant. The zero-based index in the tree is one less.</summary>
    public required long Number { get; init; }

    /// <summary>Stream name, <c>kind/id</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>Version of the stream.</summary>
    public required int Version { get; init; }

    /// <summary>Name of the event.</summary>
    public required string Type { get; init; }

    /// <summary>The command that caused it.</summary>
    public required string CommandId { get; init; }

    /// <summary>Leaf hash of the bytes.</summary>
    public required byte[] Leaf { get; init; }

    /// <summary>Canonical JSON, UTF-8.</summary>
    public required byte[] Bytes { get; init; }
}
