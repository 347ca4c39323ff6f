using Governance.Store.Commands;

namespace Governance.Store.Dependencies;

/// <summary>The other side does not accept a dependency.</summary>
public sealed record DeclineDependency : Command
{
    /// <summary>The measure that waits.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The dependency.</summary>
    public required string Code { get; init; }

    /// <summary>Why not.</summary>
    public required string Reason { get; init; }
}
