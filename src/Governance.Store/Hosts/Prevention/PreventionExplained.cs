using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>Somebody said why the protection of a host was changed.</summary>
public sealed record PreventionExplained : DomainEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
