using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>The delegate accepted.</summary>
public sealed record DelegationAccepted : DomainEvent
{
    public required string By { get; init; }
}
