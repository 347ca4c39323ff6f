using Governance.Store.Commands;

namespace Governance.Store.Intake.Assessment;

/// <summary>Scores one criterion of a demand.</summary>
public sealed record ScoreDemand : Command
{
    /// <summary>The demand.</summary>
    public required string DemandId { get; init; }

    /// <summary>Code of the criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>From 0 to 5.</summary>
    public required int Score { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
