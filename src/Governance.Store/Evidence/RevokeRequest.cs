namespace Governance.Store.Evidence;

/// <summary>Body of a revocation.</summary>
internal sealed record RevokeRequest
{
    public string Reason { get; init; } = string.Empty;
}
