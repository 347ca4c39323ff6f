using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Work items were mapped to the measure.</summary>
public sealed record WorkItemsMapped : DomainEvent
{
    public required IReadOnlyList<WorkItemMapping> Items { get; init; }
}
