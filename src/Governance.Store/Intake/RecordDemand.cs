using Governance.Store.Commands;

namespace Governance.Store.Intake;

/// <summary>A host has a demand, for example a won opportunity. Idempotent by its source.</summary>
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
}
