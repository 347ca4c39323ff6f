using Governance.Store.Commands;

namespace Governance.Store.Statuses;

/// <summary>Looks at the lights of a measure again: the day or the thresholds have changed.</summary>
public sealed record AssessStatuses : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }
}
