using System.Globalization;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Yaml;

/// <summary>Reads one step of an approval policy.</summary>
internal static class ApprovalStepYaml
{
    public static ApprovalStep Read(YamlMap map)
    {
        var unanimous = map.Has("quorum") && map.Text("quorum") == "all";
        var step = new ApprovalStep
        {
            Code = map.Text("code"),
            Name = map.Text("name"),
            Role = map.Text("role"),
            Unanimous = unanimous,
            Quorum = unanimous ? 1 : map.Number("quorum", 1),
            NotHeldWith = map.Texts("notHeldWith"),
            FromAmount = map.Has("fromAmount") ? Threshold(map.Map("fromAmount")) : null,
            MaxAgeDays = map.Number("maxAgeDays", 0),
            Sees = map.Texts("sees"),
        };
        map.Close();
        return step;
    }

    private static AmountThreshold Threshold(YamlMap map)
    {
        var (field, text) = (map.Text("field"), map.Text("atLeast"));
        map.Close();
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new AmountThreshold { Field = field, AtLeast = amount }
            : throw new YamlFault(map.Line, "'atLeast' takes an amount such as 100000 or 2500.50.");
    }
}
