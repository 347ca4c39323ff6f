using System.Collections.Generic;

namespace Governance.Store.Capacity;

/// <summary>Body of what a resource offers.</summary>
internal sealed record SupplyRequest
{
    public required ResourceDraft Resource { get; init; }

    public required IReadOnlyList<MonthHours> Months { get; init; }

    public required string Reason { get; init; }
}
