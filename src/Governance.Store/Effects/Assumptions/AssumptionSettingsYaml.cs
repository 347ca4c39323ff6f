using System;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Reads the section <c>assumptions</c> of the settings.</summary>
internal static class AssumptionSettingsYaml
{
    public static AssumptionSettings Read(YamlMap settings)
    {
        var usual = new AssumptionSettings();
        if (!settings.Has("assumptions"))
        {
            return usual;
        }

        var map = settings.Map("assumptions");
        var read = new AssumptionSettings
        {
            Kinds = map.Has("kinds") ? map.Texts("kinds") : usual.Kinds,
            RecheckDays = map.Number("recheckDays", usual.RecheckDays),
        };
        map.Close();
        if (read.Kinds.FirstOrDefault(kind => !FieldRules.EffectKinds.Contains(kind, StringComparer.Ordinal)) is { } unknown)
        {
            throw new YamlFault(map.Line, $"'{unknown}' is no value kind. The kinds are {string.Join(", ", FieldRules.EffectKinds)}.");
        }

        return read.RecheckDays is >= 1 and <= 3650 ? read : throw new YamlFault(map.Line, "'recheckDays' takes a whole number from 1 to 3650.");
    }
}
