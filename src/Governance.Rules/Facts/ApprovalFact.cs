using System;

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

    /// <summary>For whom, when somebody else delegated it; empty for oneself.</summary>
    public string PrincipalId { get; init; } = string.Empty;

    /// <summary>The answer.</summary>
    public required ApprovalAnswer Answer { get; init; }

    /// <summary>The digest of the packet that was seen; in a step that sees a part of it, of that part.</summary>
    public required string PacketDigest { get; init; }

    /// <summary>The round in which it was given; a Recycle begins a new one.</summary>
    public required int Round { get; init; }

    /// <summary>The order in which answers were recorded (ledger number); clocks have no say.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was recorded; wanted where age or a delegation counts, null where neither does.</summary>
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>Whether it was given for somebody else.</summary>
    internal bool IsDelegated => PrincipalId.Length != 0 && PrincipalId != PersonId;

    /// <summary>Whose answer it is.</summary>
    internal string VoiceId => PrincipalId.Length == 0 ? PersonId : PrincipalId;
}
