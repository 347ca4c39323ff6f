using Governance.Store.Commands;

namespace Governance.Store.Effects.Assumptions;

/// <summary>The owner names what a planned value rests on; the same code again changes it.</summary>
public sealed record RecordAssumption : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>The value kind that rests on it.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What is assumed.</summary>
    public required string Statement { get; init; }
}
