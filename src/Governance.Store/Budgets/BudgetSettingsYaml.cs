using System.Globalization;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Budgets;

/// <summary>Reads the section <c>budget</c> of the settings.</summary>
internal static class BudgetSettingsYaml
{
    public static BudgetSettings Read(YamlMap settings)
    {
        var usual = new BudgetSettings();
        if (!settings.Has("budget"))
        {
            return usual;
        }

        var map = settings.Map("budget");
        var read = new BudgetSettings
        {
            Rights = map.Has("rights") ? map.Maps("rights", "A right to decide about budget").ConvertAll(Right) : usual.Rights,
            WindowDays = map.Number("windowDays", usual.WindowDays),
            CostRoles = map.Has("costRoles") ? map.Texts("costRoles") : usual.CostRoles,
        };
        map.Close();
        if (read.WindowDays is < 1 or > 3650)
        {
            throw new YamlFault(map.Line, "'windowDays' takes a whole number from 1 to 3650.");
        }

        return read.Rights.Count <= 50 && read.CostRoles.Count <= 50 && read.CostRoles.All(FieldRules.IsCode)
            ? read
            : throw new YamlFault(map.Line, "There are more than 50 rights or roles, or a role is not 1 to 50 letters, digits, dots, dashes and underscores.");
    }

    private static BudgetRight Right(YamlMap map)
    {
        var right = new BudgetRight
        {
            Role = map.Text("role"),
            On = map.Choice<BudgetRightScope>("on"),
            UpTo = map.Has("upTo") ? Amount(map, "upTo") : null,
            Currency = map.Has("currency") ? map.Text("currency") : null,
        };
        map.Close();
        if (!FieldRules.IsCode(right.Role))
        {
            throw new YamlFault(map.Line, "A role is 1 to 50 letters, digits, dots, dashes and underscores.");
        }

        return right.Currency is null || FieldRules.IsCurrency(right.Currency) ? right : throw new YamlFault(map.Line, "A currency is an ISO 4217 code of three capital letters.");
    }

    private static decimal Amount(YamlMap map, string key) =>
        decimal.TryParse(map.Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && BudgetRules.IsAmount(amount)
            ? BudgetRules.Cents(amount)
            : throw new YamlFault(map.Line, $"'{key}' takes an amount above zero with at most two decimals, such as 50000.00.");
}
