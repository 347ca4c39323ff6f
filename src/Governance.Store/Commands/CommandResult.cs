using System.Text.Json.Nodes;

namespace Governance.Store.Commands;

/// <summary>The answer to a command, given only after everything it caused is durable.</summary>
public sealed record CommandResult
{
    /// <summary>How it ended.</summary>
    public required CommandOutcome Outcome { get; init; }

    /// <summary>Stable code <c>Area.Reason</c> of a denial; empty when done.</summary>
    public string? Code { get; init; }

    /// <summary>What was wrong and what to do next; empty when done.</summary>
    public string? Detail { get; init; }

    /// <summary>Reasons and remedies of a refused gate.</summary>
    public JsonNode? Refusal { get; init; }

    /// <summary>What was made, for example <c>{"id":"…"}</c>.</summary>
    public JsonObject? Answer { get; init; }

    /// <summary>Number of the last ledger entry that the command caused; empty when it caused none.</summary>
    public long? LedgerNumber { get; init; }

    /// <summary>Whether it was carried out.</summary>
    public bool Succeeded => Outcome == CommandOutcome.Done;
}
