using System.Collections.Generic;

namespace Governance.Store.Milestones;

/// <summary>Body of new milestones.</summary>
internal sealed record MilestonesRequest
{
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    public string? Reason { get; init; }
}
