using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Divergences;

/// <summary>Reads the section <c>divergence</c> of the settings.</summary>
internal static class DivergenceSettingsYaml
{
    private const int MostRules = 50;
    private const int MostDays = 3650;

    public static DivergenceSettings Read(YamlMap settings)
    {
        var usual = new DivergenceSettings();
        if (!settings.Has("divergence"))
        {
            return usual;
        }

        var map = settings.Map("divergence");
        var read = usual with
        {
            Rules = map.Has("rules") ? Rules(map) : usual.Rules,
            FreezeAboveDoi = Within(map, "freezeAboveDoi", usual.FreezeAboveDoi, 0, 5),
            AtMostDays = Within(map, "atMostDays", usual.AtMostDays, 1, MostDays),
        };
        map.Close();
        return read;
    }

    private static List<DivergenceRule> Rules(YamlMap map)
    {
        var rules = map.Maps("rules", "A rule of divergence").ConvertAll(Rule);
        return rules.Count > MostRules || rules.DistinctBy(rule => rule.Code, StringComparer.Ordinal).Count() != rules.Count
            ? throw new YamlFault(map.Line, "There are more than 50 rules of divergence, or two of one code.")
            : rules;
    }

    private static DivergenceRule Rule(YamlMap map)
    {
        var rule = new DivergenceRule
        {
            Code = map.Text("code"),
            Kind = map.Choice<DivergenceKind>("kind"),
            FromPercent = Within(map, "fromPercent", 0, 0, 100),
            Threshold = map.Has("threshold") ? Within(map, "threshold", 0, 0, MostDays) : throw new YamlFault(map.Line, "'threshold' is missing."),
        };
        map.Close();
        return FieldRules.IsCode(rule.Code) ? rule : throw new YamlFault(map.Line, "The code of a rule is 1 to 50 letters, digits, dots, dashes and underscores.");
    }

    private static int Within(YamlMap map, string key, int otherwise, int least, int most) =>
        map.Number(key, otherwise) is var number && number >= least && number <= most
            ? number
            : throw new YamlFault(map.Line, FormattableString.Invariant($"'{key}' takes a whole number from {least} to {most}."));
}
