namespace Governance.Store.Registers;

/// <summary>Body of a request that needs nothing but a reason.</summary>
internal sealed record ReasonRequest
{
    public required string Reason { get; init; }
}
