using System.Globalization;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Whether a step that begins at an amount is asked for.</summary>
internal static class AmountTier
{
    /// <summary>INVARIANT: a step is left out only when the amount is known, is written plainly, and is below; given twice, when both are.</summary>
    public static bool IsAsked(ApprovalStep step, GateFacts facts)
    {
        if (step.FromAmount is not { } threshold || (facts.Known & FactSources.Fields) == FactSources.None)
        {
            return true;
        }

        var first = facts.FieldIndex.First(threshold.FieldTerm);
        for (var i = first; i >= 0; i = facts.FieldIndex[i].Next)
        {
            if (!(TryRead(facts.Fields[i].Value, out var amount) && amount < threshold.AtLeast))
            {
                return true;
            }
        }

        return first < 0;
    }

    /// <summary>Digits with at most one decimal point; a sign, a space or a thousands mark is not read.</summary>
    private static bool TryRead(string? text, out decimal amount) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
}
