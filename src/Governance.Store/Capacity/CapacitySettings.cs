using System.Collections.Generic;

namespace Governance.Store.Capacity;

/// <summary>Who enters capacity, and what counts as scarce.</summary>
public sealed record CapacitySettings
{
    /// <summary>Roles of the tenant that enter skills and capacity.</summary>
    public IReadOnlyList<string> Managers { get; init; } = ["resource-manager"];

    /// <summary>From which share of what is offered, in percent, a skill is scarce.</summary>
    public int ScarcePercent { get; init; } = 80;

    /// <summary>How many months lists look ahead.</summary>
    public int Months { get; init; } = 6;
}
