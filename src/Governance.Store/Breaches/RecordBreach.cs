using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>The sync found a change of a governed column that is not the store's own. The same change any number of times is one finding.</summary>
public sealed record RecordBreach : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>A changed gate, or replaced evidence; a completed work item is found by observing it.</summary>
    public BreachKind Kind { get; init; }

    /// <summary>What was changed.</summary>
    public required HostChange Change { get; init; }
}
