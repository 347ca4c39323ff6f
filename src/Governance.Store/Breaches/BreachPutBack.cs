using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>The host shows again what the store knows.</summary>
public sealed record BreachPutBack : DomainEvent
{
    public required string Id { get; init; }
}
