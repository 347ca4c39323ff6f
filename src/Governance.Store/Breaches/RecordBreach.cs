using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>The sync found changes of a governed column that are not the store's own. The same change any number of times is one finding.</summary>
public sealed record RecordBreach : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>A changed gate, or replaced evidence; a completed work item is found by observing it.</summary>
    public BreachKind Kind { get; init; }

    /// <summary>What was changed.</summary>
    public required HostChange Change { get; init; }

    /// <summary>What the same look found in the same column after it, oldest first.</summary>
    public IReadOnlyList<HostChange> Later { get; init; } = [];
}
