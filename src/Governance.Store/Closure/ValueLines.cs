using System.Collections.Generic;
using System.Linq;

using Governance.Store.Budgets;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Closure;

/// <summary>Ledger lines in which confirmed value shows. INVARIANT: a line brings value to one measure only; one that was killed brings none.</summary>
internal static class ValueLines
{
    public const string Index = "value-line";

    private const int Most = 200;

    public static IEnumerable<(string Index, string Key, string Value)> Of(MeasureState state) => state.Status == MeasureStatus.Killed
        ? []
        : state.Confirmations.SelectMany(one => one.Lines).Select(line => line.Key).Distinct(System.StringComparer.Ordinal).Select(key => (Index, key, state.Id));

    /// <summary>Why these lines cannot be named; null when they can.</summary>
    public static Problem? Fault(IReadOnlyList<LedgerLine>? lines, MeasureContext measure)
    {
        if (lines is null)
        {
            return null;
        }

        if (lines.Count > Most)
        {
            return MeasureErrors.TooMany("ledger lines");
        }

        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line is null || !CostRules.IsName(line.System) || !CostRules.IsName(line.Document) || !CostRules.IsName(line.Line))
            {
                return BudgetErrors.LineInvalid();
            }

            var name = $"{line.System} {line.Document}/{line.Line}";
            if (!seen.Add(line.Key))
            {
                return BudgetErrors.LineTwice(name);
            }

            if (measure.View.Lookup(Index, line.Key) is { } holder && holder != measure.State.Id)
            {
                return ClosureErrors.LineClaimed(name, measure.View.Find<MeasureState>(MeasureStreams.NameOf(holder))?.Name ?? holder, holder);
            }
        }

        return null;
    }
}
