using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>A person or team offers hours of a skill; months that are not named stay as they were.</summary>
public sealed record SupplyEntered : DomainEvent
{
    public required ResourceDraft Resource { get; init; }

    public required IReadOnlyList<MonthHours> Months { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
