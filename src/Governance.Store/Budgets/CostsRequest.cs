using System.Collections.Generic;

namespace Governance.Store.Budgets;

/// <summary>Body of actual cost.</summary>
internal sealed record CostsRequest
{
    public required IReadOnlyList<CostRequest> Lines { get; init; }

    public bool Imported { get; init; }
}
