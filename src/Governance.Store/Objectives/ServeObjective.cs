using Governance.Store.Commands;

namespace Governance.Store.Objectives;

/// <summary>Says which objective a measure serves.</summary>
public sealed record ServeObjective : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The objective; empty for none.</summary>
    public string? ObjectiveId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
