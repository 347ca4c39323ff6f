using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Budgets;

/// <summary>Which measure has claimed a ledger line, and which lines were imported although another measure had claimed them.</summary>
internal static class CostIndex
{
    public const string Claims = "cost-line";

    public const string Doubles = "cost-line-double";

    /// <summary>All measures in which a line stands: first the one that has claimed it, then those into which it was imported all the same.</summary>
    public static IEnumerable<string> Holders(IDecisionView view, string key) =>
        view.Lookup(Claims, key) is { } holder ? view.LookupUnder(Doubles, key + "\n").Prepend(holder) : view.LookupUnder(Doubles, key + "\n");

    public static IEnumerable<(string Index, string Key, string Value)> Of(MeasureState state) => state.Budget.Costs.Select(cost => cost.ClaimedBefore is null
        ? (Claims, cost.Key, state.Id)
        : (Doubles, cost.Key + "\n" + state.Id, state.Id));
}
