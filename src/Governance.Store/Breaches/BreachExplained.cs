using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>Somebody who holds a role on the measure said why it happened.</summary>
public sealed record BreachExplained : DomainEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
