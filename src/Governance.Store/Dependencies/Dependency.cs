using System.Text.Json.Serialization;

namespace Governance.Store.Dependencies;

/// <summary>Something that a measure waits for.</summary>
public sealed record Dependency
{
    /// <summary>As it was last entered.</summary>
    public required DependencyDraft Draft { get; init; }

    /// <summary>What the measure that it comes from was called then; empty when it comes from outside.</summary>
    public string? OnName { get; init; }

    /// <summary>What the other side committed to; empty while nobody accepted it.</summary>
    public DependencyCommitment? Commitment { get; init; }

    /// <summary>Why the other side does not accept it; empty when it did not say so.</summary>
    public string? Declined { get; init; }

    /// <summary>What became of it.</summary>
    public DependencyState State { get; init; }

    /// <summary>Why it is no longer open.</summary>
    public string? Closed { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>Where it comes from, in words.</summary>
    [JsonIgnore]
    public string Source => OnName is null ? Draft.Outside ?? string.Empty : $"the measure '{OnName}'";

    /// <summary>Whether it was committed for later than it is needed.</summary>
    [JsonIgnore]
    public bool IsLate => Commitment is { } commitment && commitment.Date > Draft.NeededBy;
}
