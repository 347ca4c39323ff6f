using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Measures;

namespace Governance.Store.Gates;

/// <summary>An attempt to pass a gate. The only command that can move a measure's degree of implementation.</summary>
public sealed record ReviewGate : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The gate.</summary>
    public required string Gate { get; init; }

    /// <summary>What is asked for.</summary>
    public required RequestedOutcome Outcome { get; init; }

    /// <summary>Why; required for everything but Go.</summary>
    public string? Reason { get; init; }

    /// <summary>The rulebook that the caller looked at; empty for the measure's own. A different one is refused as stale.</summary>
    public string? RulebookDigest { get; init; }

    /// <summary>Under what conditions the measure goes on; required for a ConditionalGo, and for nothing else.</summary>
    public IReadOnlyList<ConditionDraft>? Conditions { get; init; }

    /// <summary>The host row that asked; empty for the API.</summary>
    public HostReference? Source { get; init; }
}
