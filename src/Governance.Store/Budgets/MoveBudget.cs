using Governance.Store.Commands;

namespace Governance.Store.Budgets;

/// <summary>Moves budget from one month of a measure to another month, of the same or another measure. The sum over the tenant stays.</summary>
public sealed record MoveBudget : Command
{
    /// <summary>The measure that gives.</summary>
    public required string FromMeasureId { get; init; }

    /// <summary>The month that gives.</summary>
    public required string FromPeriod { get; init; }

    /// <summary>The measure that gets.</summary>
    public required string ToMeasureId { get; init; }

    /// <summary>The month that gets.</summary>
    public required string ToPeriod { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The amount, above zero.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
