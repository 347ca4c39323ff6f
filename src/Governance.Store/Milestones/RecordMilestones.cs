using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Milestones;

/// <summary>Milestones of a measure; each replaces the one with its code.</summary>
public sealed record RecordMilestones : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The milestones; all are taken, or none.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
