namespace Governance.Store.Capacity;

/// <summary>Hours of a skill that a measure needs in a month.</summary>
public sealed record SkillNeed
{
    /// <summary>Code of the skill.</summary>
    public required string Skill { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Whole hours.</summary>
    public required int Hours { get; init; }
}
