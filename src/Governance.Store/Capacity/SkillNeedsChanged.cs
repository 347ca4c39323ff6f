using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>A measure needs other hours of a skill. Recorded with the change of the measure, in the same command.</summary>
public sealed record SkillNeedsChanged : DomainEvent
{
    public required string MeasureId { get; init; }

    public required IReadOnlyList<MonthHours> Months { get; init; }
}
