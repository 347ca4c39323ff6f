namespace Governance.Store.Capacity;

/// <summary>A need as it was and as it is now; 0 hours are no need.</summary>
public sealed record NeedChange
{
    public required string Skill { get; init; }

    public required string Month { get; init; }

    public int OldHours { get; init; }

    public required int Hours { get; init; }
}
