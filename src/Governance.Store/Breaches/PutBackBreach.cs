using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>The sync brought the row to what the store knows.</summary>
public sealed record PutBackBreach : Command
{
    /// <summary>The finding.</summary>
    public required string BreachId { get; init; }

    /// <summary>What the column shows since; empty where whoever writes it knows that by other means.</summary>
    public string? Value { get; init; }
}
