using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>Somebody who holds a role on the measure says why a breach happened.</summary>
public sealed record ExplainBreach : Command
{
    /// <summary>The finding.</summary>
    public required string BreachId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
