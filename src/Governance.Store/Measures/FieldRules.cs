using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>What fields may hold. A field that hosts show as a choice or a number must be one; every other field is text.</summary>
internal static class FieldRules
{
    public const int MostOfAMeasure = 300;

    private const int MostFields = 100;
    private const int MostCharacters = 4000;
    private static readonly string[] Lights = ["NotSet", "Green", "Yellow", "Red"];
    internal static readonly string[] EffectKinds = ["Savings", "EBITDA", "Revenue", "CostControl", "Margin", "Retention"];

    public static Problem? Fault(IReadOnlyDictionary<string, string> fields)
    {
        if (fields.Count > MostFields)
        {
            return MeasureErrors.TooMany("fields");
        }

        foreach (var (name, value) in fields)
        {
            if (!IsCode(name))
            {
                return MeasureErrors.FieldName(name);
            }

            if ((Text.OptionalFault($"The field {name}", value ?? string.Empty, MostCharacters) ?? TypeFault(name, value ?? string.Empty)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    public static bool HasTooMany(IEnumerable<string> names) => names.Skip(MostOfAMeasure).Any();

    public static bool IsCode(string? code)
    {
        foreach (var letter in code ?? string.Empty)
        {
            if (!(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-'))
            {
                return false;
            }
        }

        return code is { Length: >= 1 and <= 50 };
    }

    private static Problem? TypeFault(string name, string value) => name switch
    {
        _ when value.Length == 0 => null,
        "implementationStatus" or "potentialStatus" when Array.IndexOf(Lights, value) < 0 => MeasureErrors.FieldValue(name, string.Join(", ", Lights)),
        "effectKind" when Array.IndexOf(EffectKinds, value) < 0 => MeasureErrors.FieldValue(name, string.Join(", ", EffectKinds)),
        "effectAmount" when !IsMoney(value) => MeasureErrors.FieldValue(name, "a number with at most two decimals and a point, such as 125000.50"),
        "effectCurrency" when !IsCurrency(value) => MeasureErrors.FieldValue(name, "an ISO 4217 code of three capital letters"),
        "budget" when !IsMoney(value) || !char.IsAsciiDigit(value[0]) => MeasureErrors.FieldValue(name, "a number of at least zero with at most two decimals and a point, such as 125000.50"),
        "budgetCurrency" when !IsCurrency(value) => MeasureErrors.FieldValue(name, "an ISO 4217 code of three capital letters"),
        "function" or "legalEntity" when value.Length > 100 => CommandErrors.TooLong($"The field {name}", 100),
        _ => null,
    };

    private static bool IsMoney(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        && decimal.Round(amount, 2) == amount && Math.Abs(amount) <= 100_000_000_000m;

    internal static bool IsCurrency(string value) =>
        value.Length == 3 && char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1]) && char.IsAsciiLetterUpper(value[2]);
}
