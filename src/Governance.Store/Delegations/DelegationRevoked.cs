using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>A delegation was taken back or declined. What was answered under it stands.</summary>
public sealed record DelegationRevoked : DomainEvent
{
    public required string By { get; init; }

    public required string Reason { get; init; }
}
