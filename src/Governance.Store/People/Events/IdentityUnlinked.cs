using Governance.Store.Commands;

namespace Governance.Store.People.Events;

/// <summary>A link was cut: the identity is nobody's until it is linked again.</summary>
public sealed record IdentityUnlinked : DomainEvent
{
    public required string LinkId { get; init; }

    public required string System { get; init; }

    public required string Scope { get; init; }

    public required string Subject { get; init; }

    public required string ConfirmedBy { get; init; }
}
