using System.Collections.Generic;

namespace Governance.Store.Intake.Details;

/// <summary>Body of a change of a demand's kind or fields.</summary>
internal sealed record ChangeDemandRequest
{
    public DemandKind? Kind { get; init; }

    public IReadOnlyDictionary<string, string>? Fields { get; init; }
}
