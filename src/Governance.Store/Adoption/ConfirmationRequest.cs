namespace Governance.Store.Adoption;

/// <summary>Body of a confirmation.</summary>
internal sealed record ConfirmationRequest
{
    public required int Doi { get; init; }
}
