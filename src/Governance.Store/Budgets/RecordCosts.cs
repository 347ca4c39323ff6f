using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Budgets;

/// <summary>Claims actual cost for a measure, by source line. The same line again is a success that changes nothing.</summary>
public sealed record RecordCosts : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The lines; all are taken, or none.</summary>
    public required IReadOnlyList<CostLine> Lines { get; init; }

    /// <summary>Whether another system says so: then a line that another measure has claimed is taken in and reported, not refused.</summary>
    public bool Imported { get; init; }
}
