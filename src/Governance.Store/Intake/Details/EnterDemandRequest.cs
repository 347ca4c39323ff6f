using System.Collections.Generic;

namespace Governance.Store.Intake.Details;

/// <summary>Body of a new demand.</summary>
internal sealed record EnterDemandRequest
{
    public required string Name { get; init; }

    public required DemandKind Kind { get; init; }

    public IReadOnlyDictionary<string, string>? Fields { get; init; }
}
