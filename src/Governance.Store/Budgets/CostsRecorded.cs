using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Budgets;

/// <summary>Actual cost was claimed by source line. A line that stands there already is replaced.</summary>
public sealed record CostsRecorded : DomainEvent, IMeasureEvent
{
    public required IReadOnlyList<CostLine> Lines { get; init; }

    public required string By { get; init; }

    public bool Imported { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        var keys = Lines.Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        return state with { Budget = state.Budget with { Costs = [.. state.Budget.Costs.Where(known => !keys.Contains(known.Key)), .. Lines] } };
    }
}
