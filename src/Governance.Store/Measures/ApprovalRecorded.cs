using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>A person answered an approval step.</summary>
public sealed record ApprovalRecorded : DomainEvent
{
    public required string Id { get; init; }

    public required string Gate { get; init; }

    public required string Step { get; init; }

    public required string PersonId { get; init; }

    public required bool Approved { get; init; }

    public required string PacketDigest { get; init; }

    public required int Round { get; init; }

    public string? PrincipalId { get; init; }

    public ApprovalDelegation? Delegation { get; init; }

    public string? PartDigest { get; init; }

    public string? Comment { get; init; }

    public HostReference? Source { get; init; }
}
