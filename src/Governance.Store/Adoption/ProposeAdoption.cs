using Governance.Store.Commands;

namespace Governance.Store.Adoption;

/// <summary>A project that runs already stands at this degree.</summary>
public sealed record ProposeAdoption : Command
{
    /// <summary>The measure that intake made of it.</summary>
    public required string MeasureId { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Doi { get; init; }

    /// <summary>How that is known.</summary>
    public required string Reason { get; init; }
}
