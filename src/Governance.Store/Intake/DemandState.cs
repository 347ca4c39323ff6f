using System;

namespace Governance.Store.Intake;

/// <summary>A request from CRM or elsewhere, and what intake said to it.</summary>
public sealed record DemandState
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>OrganizationId of the Dataverse environment.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The opportunity's row id.</summary>
    public required string OpportunityId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's row id.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public string? Currency { get; init; }

    /// <summary>What intake decided last; empty before.</summary>
    public IntakeOutcome? Outcome { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The measure that it became.</summary>
    public string? MeasureId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Ledger number of its last event.</summary>
    public required long LedgerNumber { get; init; }
}
