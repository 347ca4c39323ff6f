using System.Collections.Generic;

namespace Governance.Store.Triggers;

/// <summary>A rule that shows a commitment to the steering committee. All of its conditions must hold.</summary>
public sealed record CommitmentTrigger
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>The smallest amount: that of CRM, otherwise the expected effect. Empty for any.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>The customers, by row id or as they were entered; none for any.</summary>
    public IReadOnlyList<string> Customers { get; init; } = [];

    /// <summary>Only where a date was promised before the dependencies had been reviewed.</summary>
    public bool PromisedBeforeReview { get; init; }
}
