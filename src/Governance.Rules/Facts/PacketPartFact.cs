namespace Governance.Rules.Facts;

/// <summary>The part of the packet that a step sees, as it is now.</summary>
public sealed class PacketPartFact
{
    /// <summary>The step's code.</summary>
    public required string Step { get; init; }

    /// <summary>Digest of <c>PacketText.WritePart</c>, computed by the host.</summary>
    public required string Digest { get; init; }
}
