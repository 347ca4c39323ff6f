using System.Collections.Generic;

namespace Governance.Store.Capacity;

/// <summary>Body of what a measure needs.</summary>
internal sealed record NeedsRequest
{
    public required IReadOnlyList<SkillNeed> Needs { get; init; }

    public required string Reason { get; init; }
}
