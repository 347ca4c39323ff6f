using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Budgets;

/// <summary>The register <c>budget</c>: open while actual cost is above the budget, or a ledger line counts for two measures.</summary>
internal sealed class BudgetRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "budget";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf) => new()
    {
        Name = Name,
        Entries = measure.Budget.Lines.Select(line => FormattableString.Invariant($"{line.Period}: {line.Amount:0.00} {line.Currency}")).ToArray(),
        Open = OpenOf(measure.Budget).ToArray(),
    };

    private static IEnumerable<string> OpenOf(BudgetState budget)
    {
        foreach (var currency in budget.Costs.Select(cost => cost.Currency).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (granted, spent) = (budget.Total(currency), budget.Cost(currency));
            if (spent > granted)
            {
                yield return FormattableString.Invariant($"Actual cost is {spent:0.00} {currency} against a budget of {granted:0.00}. Whoever has the right grants or moves budget here, or the controller corrects the cost.");
            }
        }

        foreach (var cost in budget.Costs.Where(cost => cost.ClaimedBefore is not null))
        {
            yield return $"The ledger line {CostRules.NameOf(cost)} was claimed by measure {cost.ClaimedBefore} before. The controller of one of the two releases it.";
        }
    }
}
