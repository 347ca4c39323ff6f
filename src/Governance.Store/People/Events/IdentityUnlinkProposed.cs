using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>An admin wants a link cut. It counts until another one confirms that.</summary>
public sealed record IdentityUnlinkProposed : DomainEvent
{
    public required string LinkId { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
