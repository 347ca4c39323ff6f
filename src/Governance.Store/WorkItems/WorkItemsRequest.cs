using System.Collections.Generic;

using Governance.Store.Measures;

namespace Governance.Store.WorkItems;

/// <summary>Body of a mapping of more work items.</summary>
internal sealed record WorkItemsRequest
{
    public required IReadOnlyList<WorkItemDraft> WorkItems { get; init; }
}
