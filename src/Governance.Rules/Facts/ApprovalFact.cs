namespace Governance.Rules.Facts;

/// <summary>One recorded answer of one person, bound to the packet that was seen.</summary>
public sealed class ApprovalFact
{
    /// <summary>The gate answered for.</summary>
    public required string GateCode { get; init; }

    /// <summary>The step answered for.</summary>
    public required string Step { get; init; }

    /// <summary>Who answered.</summary>
    public required string PersonId { get; init; }

    /// <summary>The answer.</summary>
    public required ApprovalAnswer Answer { get; init; }

    /// <summary>The digest of the packet that was seen.</summary>
    public required string PacketDigest { get; init; }

    /// <summary>The round in which it was given; a Recycle begins a new one.</summary>
    public required int Round { get; init; }

    /// <summary>The order in which answers were recorded (ledger number); clocks have no say.</summary>
    public required long Sequence { get; init; }
}
