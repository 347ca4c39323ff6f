using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>An admin said that an identity is this person.</summary>
public sealed record IdentityLinkProposed : DomainEvent
{
    public required string LinkId { get; init; }

    public required string System { get; init; }

    public required string Scope { get; init; }

    public required string Subject { get; init; }

    public required string ProposedBy { get; init; }
}
