using System;

namespace Governance.Store.Measures;

/// <summary>One attempt to pass a gate and what came of it.</summary>
public sealed record ReviewRecord
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>The gate.</summary>
    public required string Gate { get; init; }

    /// <summary>The outcome that was asked for: <c>Go</c>, <c>ConditionalGo</c>, <c>Hold</c>, <c>Recycle</c> or <c>Kill</c>.</summary>
    public required string Requested { get; init; }

    /// <summary>Whether the store carried it out; false for a refused review, which moved nothing.</summary>
    public required bool Decided { get; init; }

    /// <summary>The decision or refusal in words.</summary>
    public required string Text { get; init; }

    /// <summary>Codes of the reasons of a refusal.</summary>
    public required System.Collections.Generic.IReadOnlyList<string> Codes { get; init; }

    /// <summary>Degree of implementation before.</summary>
    public required int FromDoi { get; init; }

    /// <summary>Degree of implementation after.</summary>
    public required int ToDoi { get; init; }

    /// <summary>Digest of all facts that were judged.</summary>
    public required string FactsDigest { get; init; }

    /// <summary>Digest of the packet that was judged.</summary>
    public required string PacketDigest { get; init; }

    /// <summary>Round it belonged to.</summary>
    public required int Round { get; init; }

    /// <summary>Who asked.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The host row that asked; empty for the API.</summary>
    public HostReference? Source { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}
