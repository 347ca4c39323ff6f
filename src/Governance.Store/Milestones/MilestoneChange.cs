namespace Governance.Store.Milestones;

/// <summary>A milestone as it was and as it is now.</summary>
public sealed record MilestoneChange
{
    public Milestone? Old { get; init; }

    public required Milestone New { get; init; }
}
