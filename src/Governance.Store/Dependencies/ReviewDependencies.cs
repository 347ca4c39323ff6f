using Governance.Store.Commands;

namespace Governance.Store.Dependencies;

/// <summary>Says that somebody looked at all dependencies of a measure.</summary>
public sealed record ReviewDependencies : Command
{
    /// <summary>The measure that waits.</summary>
    public required string MeasureId { get; init; }

    /// <summary>What was found.</summary>
    public required string Comment { get; init; }
}
