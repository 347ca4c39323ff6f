using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Budgets;

/// <summary>What actual cost may hold, and who brings it in.</summary>
internal static class CostRules
{
    public const int MostOfAMeasure = 2000;
    private const int Most = 500;

    public static bool HoldsRole(BudgetSettings settings, Actor actor) => actor.Is("service") || settings.CostRoles.Any(actor.Is);

    public static Problem? RightFault(BudgetSettings settings, Actor actor, MeasureState measure) =>
        HoldsRole(settings, actor) ? null : IndependentController.Fault(actor, measure, BudgetErrors.CostRoleMissing(), BudgetErrors.CostRoleMissing());

    public static Problem? Fault(IReadOnlyList<CostLine> lines)
    {
        if (lines.Count is 0 or > Most)
        {
            return lines.Count == 0 ? BudgetErrors.None() : MeasureErrors.TooMany("ledger lines");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if ((line is null ? BudgetErrors.None() : Fault(line)) is { } fault)
            {
                return fault;
            }

            if (!seen.Add(line!.Key))
            {
                return BudgetErrors.LineTwice(NameOf(line));
            }
        }

        return null;
    }

    /// <summary>How a line is called in a sentence.</summary>
    public static string NameOf(CostLine line) => $"{line.System} {line.Document}/{line.Line}";

    private static Problem? Fault(CostLine line) =>
        !IsName(line.System) || !IsName(line.Document) || !IsName(line.Line) ? BudgetErrors.LineInvalid()
        : BudgetRules.PlaceFault(line.Period, line.Currency)
            ?? (line.Amount == 0m || !EffectRules.IsAmount(line.Amount) ? BudgetErrors.AmountInvalid() : null)
            ?? Text.OptionalFault("The text of a ledger line", line.Text, 400);

    /// <summary>Visible ASCII only: two names that look alike are the same.</summary>
    public static bool IsName(string? name) => name is { Length: >= 1 and <= 100 } && name[0] != ' ' && name[^1] != ' ' && name.All(letter => letter is >= ' ' and <= '~');
}
