using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>Says what a measure needs of people.</summary>
public sealed record RecordNeeds : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Needs by skill and month; 0 hours take one out, those that are not named stay as they are.</summary>
    public required IReadOnlyList<SkillNeed> Needs { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
