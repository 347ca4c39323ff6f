using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Milestones;

/// <summary>Milestones of a measure changed.</summary>
public sealed record MilestonesChanged : DomainEvent
{
    public required IReadOnlyList<MilestoneChange> Changes { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
