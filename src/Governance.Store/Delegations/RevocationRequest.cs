namespace Governance.Store.Delegations;

/// <summary>Body of a revocation.</summary>
internal sealed record RevocationRequest
{
    public required string Reason { get; init; }
}
