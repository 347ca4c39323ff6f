using Governance.Store.Commands;

namespace Governance.Store.Waivers;

/// <summary>Refuses a waiver that was asked for, or withdraws one that was granted.</summary>
public sealed record RevokeWaiver : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The waiver.</summary>
    public required string WaiverId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
