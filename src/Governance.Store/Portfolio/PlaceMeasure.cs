using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>Puts a measure into a MeasurePackage, or takes it out.</summary>
public sealed record PlaceMeasure : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The MeasurePackage; empty takes the measure out.</summary>
    public string? ParentId { get; init; }
}
