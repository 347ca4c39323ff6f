using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>A second admin confirmed a link: it counts.</summary>
public sealed record IdentityLinkConfirmed : DomainEvent
{
    public required string LinkId { get; init; }

    public required string ConfirmedBy { get; init; }
}
