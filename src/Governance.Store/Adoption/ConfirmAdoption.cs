using Governance.Store.Commands;

namespace Governance.Store.Adoption;

/// <summary>The sponsor stands in for the degree that was recorded.</summary>
public sealed record ConfirmAdoption : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The degree that the sponsor saw.</summary>
    public required int Doi { get; init; }
}
