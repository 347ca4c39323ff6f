using System.Collections.Generic;

using Governance.Store.Conditions;

namespace Governance.Store.Gates;

/// <summary>Body of a review.</summary>
internal sealed record ReviewRequest
{
    public required RequestedOutcome Outcome { get; init; }

    public string? Reason { get; init; }

    public string? RulebookDigest { get; init; }

    public IReadOnlyList<ConditionDraft>? Conditions { get; init; }
}
