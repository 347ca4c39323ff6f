using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>An administrator took note of a breach and closed it.</summary>
public sealed record BreachAccepted : DomainEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
