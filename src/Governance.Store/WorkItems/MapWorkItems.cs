using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.WorkItems;

/// <summary>More work items for a measure.</summary>
public sealed record MapWorkItems : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>What to map.</summary>
    public required IReadOnlyList<WorkItemDraft> WorkItems { get; init; }
}
