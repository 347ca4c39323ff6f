using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>An administrator would accept a breach whose author is not known; a second one has to accept it, too.</summary>
public sealed record BreachAcceptanceProposed : DomainEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
