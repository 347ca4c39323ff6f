using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>An administrator would accept a change of a host's protection whose author is not known; a second one has to accept it, too.</summary>
public sealed record PreventionAcceptanceProposed : DomainEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
