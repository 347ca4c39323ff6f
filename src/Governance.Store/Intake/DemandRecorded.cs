using System;

using Governance.Store.Commands;
using Governance.Store.Intake.Details;
using Governance.Store.Triggers;

namespace Governance.Store.Intake;

/// <summary>A host has a demand. It carries no authority to deliver.</summary>
public sealed record DemandRecorded : DomainEvent
{
    public required string OrganizationId { get; init; }

    public required string OpportunityId { get; init; }

    public required string Name { get; init; }

    public string? CustomerId { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    public DateOnly? CloseDate { get; init; }

    public OpportunityState? State { get; init; }

    public string? Trigger { get; init; }

    public DemandKind? Kind { get; init; }
}
