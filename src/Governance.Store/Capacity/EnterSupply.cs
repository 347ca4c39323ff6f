using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>Says how many hours of a skill a person or team offers.</summary>
public sealed record EnterSupply : Command
{
    /// <summary>Code of the skill.</summary>
    public required string Skill { get; init; }

    /// <summary>Who offers them.</summary>
    public required ResourceDraft Resource { get; init; }

    /// <summary>Hours by month; 0 takes a month out, months that are not named stay as they are.</summary>
    public required IReadOnlyList<MonthHours> Months { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
