using Governance.Store.Commands;

namespace Governance.Store.Dependencies;

/// <summary>The other side accepts a dependency with a day, or moves that day.</summary>
public sealed record CommitDependency : Command
{
    /// <summary>The measure that waits.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The dependency.</summary>
    public required string Code { get; init; }

    /// <summary>When it comes.</summary>
    public required System.DateOnly Date { get; init; }

    /// <summary>Why then.</summary>
    public required string Reason { get; init; }
}
