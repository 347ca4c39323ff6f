using Governance.Store.Commands;

namespace Governance.Store.Evidence;

/// <summary>The content of evidence whose retention is over shall be erased. Its digest stays.</summary>
public sealed record EraseEvidence : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Key of the evidence.</summary>
    public required string Key { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
