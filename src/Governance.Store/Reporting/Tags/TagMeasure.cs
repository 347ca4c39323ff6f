using Governance.Store.Commands;

namespace Governance.Store.Reporting.Tags;

/// <summary>Gives a tag by hand, or takes it back. What a rule gives follows from the fields and is not taken back by hand.</summary>
public sealed record TagMeasure : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The tag.</summary>
    public required string Tag { get; init; }

    /// <summary>True to give it, false to take it back.</summary>
    public required bool Given { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
