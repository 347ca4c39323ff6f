using Governance.Store.Commands;

namespace Governance.Store.Dependencies;

/// <summary>Looks whether the measures that a measure waits for still go on.</summary>
public sealed record CheckDependencies : Command
{
    /// <summary>The measure that waits.</summary>
    public required string MeasureId { get; init; }
}
