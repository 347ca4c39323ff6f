using System.Collections.Generic;

using Governance.Store.Intake.Details;

namespace Governance.Store.Triggers;

/// <summary>A rule that makes a demand of an opportunity. All of its conditions must hold.</summary>
public sealed record DemandTrigger
{
    /// <summary>Its code; stands on the demand.</summary>
    public required string Code { get; init; }

    /// <summary>The state that the opportunity is in.</summary>
    public required OpportunityState When { get; init; }

    /// <summary>The pipeline phase (<c>stepname</c>) that it is in, word for word; empty for any.</summary>
    public string? Stage { get; init; }

    /// <summary>The smallest estimated value; an opportunity without a value does not reach it. Empty for any.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>Row ids of the customers; none for any.</summary>
    public IReadOnlyList<string> Customers { get; init; } = [];

    /// <summary>The kind that the demand gets; empty when somebody says it later.</summary>
    public DemandKind? Kind { get; init; }
}
