using Governance.Store.Commands;

namespace Governance.Store.Breaches;

/// <summary>Somebody changed the column back in the host.</summary>
public sealed record BreachReturned : DomainEvent
{
    public required string Id { get; init; }

    /// <summary>The entry of the host's history.</summary>
    public required string AuditId { get; init; }
}
