using System.Collections.Generic;
using System.Linq;

namespace Governance.Store.Changes;

/// <summary>Fields of a measure that belong to its baseline.</summary>
internal static class BaselineFields
{
    public const string Scope = "scope";

    public const string Budget = "budget";

    public const string BudgetCurrency = "budgetCurrency";

    /// <summary>Whether a change of fields would move the baseline.</summary>
    public static bool Any(IEnumerable<string> names) => names.Any(name => name is Scope or Budget or BudgetCurrency);
}
