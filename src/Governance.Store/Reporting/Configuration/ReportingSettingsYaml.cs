using System;
using System.Collections.Generic;
using System.Globalization;

using Governance.Store.Measures;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Reporting.Configuration;

/// <summary>Reads the section <c>reporting</c> of the settings.</summary>
internal static class ReportingSettingsYaml
{
    private const int MostDays = 365;
    private const int MostWeeks = 52;
    private const decimal MostRate = 1_000_000m;

    public static ReportingSettings Read(YamlMap settings)
    {
        var usual = new ReportingSettings();
        if (!settings.Has("reporting"))
        {
            return usual;
        }

        var map = settings.Map("reporting");
        var read = new ReportingSettings
        {
            Tags = map.Has("tags") ? map.Maps("tags", "A tag").ConvertAll(Tag) : ReportingSettings.UsualTags,
            HandTags = map.Texts("handTags").ConvertAll(tag => Code(map, tag)),
            Currency = map.Has("currency") ? Currency(map, map.Text("currency")) : usual.Currency,
            Rates = Rates(map),
            RemindAfterDays = Within(map, "remindAfterDays", usual.RemindAfterDays, MostDays),
            RemindEveryDays = Within(map, "remindEveryDays", usual.RemindEveryDays, MostDays),
            Committees = map.Maps("committees", "A committee").ConvertAll(Committee),
        };
        map.Close();
        return read;
    }

    /// <summary>A whole number from 1.</summary>
    public static int Within(YamlMap map, string key, int otherwise, int most)
    {
        var number = map.Number(key, otherwise);
        return number >= 1 && number <= most ? number : throw new YamlFault(map.Line, FormattableString.Invariant($"'{key}' is from 1 to {most}."));
    }

    /// <summary>A number with a point.</summary>
    public static decimal Amount(YamlMap map, string key) =>
        decimal.TryParse(map.Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new YamlFault(map.Line, $"'{key}' takes a number such as 2.5.");

    private static TagRule Tag(YamlMap map)
    {
        var rule = new TagRule
        {
            Tag = Code(map, map.Text("tag")),
            Field = Code(map, map.Text("field")),
            In = map.Texts("in"),
            AtLeast = map.Has("atLeast") ? Amount(map, "atLeast") : null,
        };
        map.Close();
        return rule.In.Count == 0 || rule.AtLeast is null ? rule : throw new YamlFault(map.Line, "A tag has 'in' or 'atLeast', not both.");
    }

    private static CommitteeCadence Committee(YamlMap map)
    {
        var cadence = new CommitteeCadence
        {
            Node = map.Text("node"),
            EveryWeeks = Within(map, "everyWeeks", 0, MostWeeks),
            From = DateOnly.TryParseExact(map.Text("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new YamlFault(map.Line, "'from' takes a day such as 2027-01-04."),
        };
        map.Close();
        return cadence;
    }

    private static SortedDictionary<string, decimal> Rates(YamlMap settings)
    {
        var rates = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var map in settings.Maps("rates", "A rate"))
        {
            var rate = Amount(map, "rate");
            if (rate is <= 0m or > MostRate || !rates.TryAdd(Currency(map, map.Text("currency")), rate))
            {
                throw new YamlFault(map.Line, "A rate is above 0, at most 1000000, and stands once a currency.");
            }

            map.Close();
        }

        return rates;
    }

    private static string Currency(YamlMap map, string text) =>
        FieldRules.IsCurrency(text) ? text : throw new YamlFault(map.Line, "A currency is an ISO 4217 code of three capital letters.");

    private static string Code(YamlMap map, string text) =>
        FieldRules.IsCode(text) ? text : throw new YamlFault(map.Line, "Tags and fields are 1 to 50 letters, digits, dots, dashes and underscores.");
}
