using Governance.Store.Commands;

namespace Governance.Store.Dependencies;

/// <summary>Enters or changes a dependency of a measure.</summary>
public sealed record RecordDependency : Command
{
    /// <summary>The measure that waits.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The dependency.</summary>
    public required DependencyDraft Dependency { get; init; }

    /// <summary>Why it changes.</summary>
    public string? Reason { get; init; }
}
