using Governance.Store.Commands;

namespace Governance.Store.Dependencies;

/// <summary>Says that a dependency came, or that the measure does without it.</summary>
public sealed record CloseDependency : Command
{
    /// <summary>The measure that waits.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The dependency.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it came.</summary>
    public required bool Fulfilled { get; init; }

    /// <summary>How, or why not.</summary>
    public required string Reason { get; init; }
}
