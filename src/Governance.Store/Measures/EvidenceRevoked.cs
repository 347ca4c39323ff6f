using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Evidence no longer counts.</summary>
public sealed record EvidenceRevoked : DomainEvent
{
    public required string Key { get; init; }

    public required string Reason { get; init; }
}
