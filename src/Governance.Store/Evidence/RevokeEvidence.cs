using Governance.Store.Commands;

namespace Governance.Store.Evidence;

/// <summary>Evidence shall no longer count.</summary>
public sealed record RevokeEvidence : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Key of the evidence.</summary>
    public required string Key { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
