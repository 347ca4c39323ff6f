using System;
using System.Collections.Immutable;
using System.Linq;

namespace Governance.Store.Budgets;

/// <summary>Budget and actual cost of a measure.</summary>
public sealed record BudgetState
{
    /// <summary>The budget by month and currency, in this order.</summary>
    public ImmutableList<BudgetLine> Lines { get; init; } = [];

    /// <summary>How it came to be so, oldest first.</summary>
    public ImmutableList<BudgetMovement> Movements { get; init; } = [];

    /// <summary>Actual cost by source line, oldest first.</summary>
    public ImmutableList<CostLine> Costs { get; init; } = [];

    /// <summary>Nothing granted, nothing spent.</summary>
    public static BudgetState Empty { get; } = new();

    internal decimal Total(string currency) => Lines.Where(line => line.Currency == currency).Sum(line => line.Amount);

    internal decimal Cost(string currency) => Costs.Where(cost => cost.Currency == currency).Sum(cost => cost.Amount);

    internal decimal Of(string period, string currency) => Lines.Find(line => line.Period == period && line.Currency == currency)?.Amount ?? 0.00m;

    internal BudgetState With(BudgetMovement movement)
    {
        var line = new BudgetLine { Period = movement.Period, Currency = movement.Currency, Amount = Of(movement.Period, movement.Currency) + movement.Amount };
        return this with
        {
            Lines = [.. Lines
                .Where(known => known.Period != line.Period || known.Currency != line.Currency)
                .Append(line)
                .OrderBy(known => known.Period, StringComparer.Ordinal)
                .ThenBy(known => known.Currency, StringComparer.Ordinal)],
            Movements = Movements.Add(movement),
        };
    }
}
