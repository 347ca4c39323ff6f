namespace Governance.Store.Intake.Assessment;

/// <summary>Body of a score.</summary>
internal sealed record ScoreRequest
{
    public required string Criterion { get; init; }

    public required int Score { get; init; }

    public string Reason { get; init; } = string.Empty;
}
