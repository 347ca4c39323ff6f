using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>The sync brought the row to what the store knows.</summary>
public sealed record PutBackBreach : Command
{
    /// <summary>The finding.</summary>
    public required string BreachId { get; init; }
}
