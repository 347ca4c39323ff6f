namespace Governance.Store.Adoption;

/// <summary>Body of a confirmation.</summary>
internal sealed record AdoptionConfirmationRequest
{
    public required int Doi { get; init; }
}
