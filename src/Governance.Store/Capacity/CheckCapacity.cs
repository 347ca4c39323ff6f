using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>Checks whether the needs of a measure are covered now.</summary>
public sealed record CheckCapacity : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }
}
