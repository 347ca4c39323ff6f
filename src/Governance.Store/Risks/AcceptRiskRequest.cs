namespace Governance.Store.Risks;

/// <summary>Body of an acceptance.</summary>
internal sealed record AcceptRiskRequest
{
    public required int Score { get; init; }

    public required string Reason { get; init; }
}
