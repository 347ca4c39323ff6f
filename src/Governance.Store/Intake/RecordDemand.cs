using System;

using Governance.Store.Commands;
using Governance.Store.Triggers;

namespace Governance.Store.Intake;

/// <summary>What a host says about an opportunity. Trigger rules say whether it is a demand; one that is, stays one, and follows what CRM changes.</summary>
public sealed record RecordDemand : Command
{
    /// <summary>OrganizationId of the Dataverse environment.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The opportunity's row id.</summary>
    public required string OpportunityId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's row id.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Estimated or actual amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public string? Currency { get; init; }

    /// <summary>The day on which CRM expects, or saw, the close.</summary>
    public DateOnly? CloseDate { get; init; }

    /// <summary>The state of the opportunity.</summary>
    public OpportunityState State { get; init; } = OpportunityState.Won;

    /// <summary>The pipeline phase that it is in.</summary>
    public string? Stage { get; init; }
}
