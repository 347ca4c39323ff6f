using System.Collections.Generic;

using Governance.Store.Capacity;
using Governance.Store.Commands;

namespace Governance.Store.Intake.Needs;

/// <summary>Says what a demand would need of people.</summary>
public sealed record RecordDemandNeeds : Command
{
    /// <summary>The demand.</summary>
    public required string DemandId { get; init; }

    /// <summary>Needs by skill and month; 0 hours take one out, those that are not named stay as they are.</summary>
    public required IReadOnlyList<SkillNeed> Needs { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
