using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>An administrator takes note of a breach and closes it.</summary>
public sealed record AcceptBreach : Command
{
    /// <summary>The finding.</summary>
    public required string BreachId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
