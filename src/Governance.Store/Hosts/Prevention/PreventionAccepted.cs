using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>An administrator took note of a change of a host's protection; from then on it is what later looks are compared with.</summary>
public sealed record PreventionAccepted : DomainEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
