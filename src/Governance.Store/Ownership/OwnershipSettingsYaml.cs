using System;

using Governance.Store.Measures;
using Governance.Store.Reporting.Configuration;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Ownership;

/// <summary>Reads the section <c>ownership</c> of the settings.</summary>
internal static class OwnershipSettingsYaml
{
    public static OwnershipSettings Read(YamlMap settings)
    {
        var usual = new OwnershipSettings();
        if (!settings.Has("ownership"))
        {
            return usual;
        }

        var map = settings.Map("ownership");
        var read = new OwnershipSettings
        {
            AmountKind = map.Has("amountKind") ? Kind(map) : usual.AmountKind,
            AmountPercent = Percent(map, "amountPercent", usual.AmountPercent),
            DateDays = Days(map, "dateDays", usual.DateDays, 365),
            ProgressPoints = Days(map, "progressPoints", usual.ProgressPoints, 100),
            ValuePercent = Percent(map, "valuePercent", usual.ValuePercent),
        };
        map.Close();
        return read;
    }

    private static string Kind(YamlMap map) => Array.IndexOf(FieldRules.EffectKinds, map.Text("amountKind")) >= 0
        ? map.Text("amountKind")
        : throw new YamlFault(map.Line, $"'amountKind' takes one of {string.Join(", ", FieldRules.EffectKinds)}.");

    private static decimal Percent(YamlMap map, string key, decimal otherwise)
    {
        var percent = map.Has(key) ? ReportingSettingsYaml.Amount(map, key) : otherwise;
        return percent <= 100m ? percent : throw new YamlFault(map.Line, $"'{key}' is from 0 to 100.");
    }

    private static int Days(YamlMap map, string key, int otherwise, int most)
    {
        var days = map.Number(key, otherwise);
        return days <= most ? days : throw new YamlFault(map.Line, FormattableString.Invariant($"'{key}' is from 0 to {most}."));
    }
}
