namespace Governance.Store.Intake.Needs;

/// <summary>Hours of a skill that a demand would need in a month, and who said so last.</summary>
public sealed record DemandNeed
{
    /// <summary>Code of the skill.</summary>
    public required string Skill { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Whole hours.</summary>
    public required int Hours { get; init; }

    /// <summary>Who said so.</summary>
    public required string By { get; init; }
}
