using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>Puts a measure under another version of its rulebook, after the preview was looked at.</summary>
public sealed record MoveToRulebook : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Digest of the version.</summary>
    public required string Rulebook { get; init; }

    /// <summary>Digest of the packet that the preview showed; empty when it showed none.</summary>
    public string? PacketDigest { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
