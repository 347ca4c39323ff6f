using Governance.Store.Commands;

namespace Governance.Store.Risks;

/// <summary>Says that somebody looked at all risks of a measure.</summary>
public sealed record ReviewRisks : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>What was found.</summary>
    public required string Comment { get; init; }
}
