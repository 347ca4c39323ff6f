namespace Governance.Store.Rulebooks.Moves;

/// <summary>Body of a move.</summary>
internal sealed record MoveRequest
{
    public required string Rulebook { get; init; }

    public string? PacketDigest { get; init; }

    public string? Reason { get; init; }
}
