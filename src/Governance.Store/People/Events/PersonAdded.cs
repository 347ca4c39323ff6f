using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>A person is known from now on.</summary>
public sealed record PersonAdded : DomainEvent
{
    public required string Name { get; init; }
}
