using System.Collections.Generic;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>What checking a rulebook came to.</summary>
public sealed record CheckReport
{
    /// <summary>What makes the file no rulebook, with its line; null when it can be read.</summary>
    public string? Fault { get; init; }

    /// <summary>The findings by line.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];
}
