namespace Governance.Store.Adoption;

/// <summary>Body of a recorded degree.</summary>
internal sealed record AdoptionRequest
{
    public required int Doi { get; init; }

    public string? Reason { get; init; }
}
