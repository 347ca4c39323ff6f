using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.Reporting.Configuration;

namespace Governance.Store.Reporting.Tags;

/// <summary>The tags of a measure: those that follow from its fields by the settings, and those given by hand.</summary>
internal static class MeasureTags
{
    /// <summary>Every tag that may be given by hand.</summary>
    public static IReadOnlyList<string> Known(ReportingSettings settings) =>
        [.. settings.Tags.Select(rule => rule.Tag).Concat(ReportingSettings.UsualTags.Select(rule => rule.Tag)).Concat(settings.HandTags).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The tags by name, each with the rule's field, or with what was said when it was given by hand; a tag may be there by both.</summary>
    public static IEnumerable<(string Tag, TagRule? Rule, HandTag? Hand)> Of(MeasureState measure, ReportingSettings settings) => settings.Tags
        .Where(rule => Fits(measure, rule))
        .DistinctBy(rule => rule.Tag)
        .Select(rule => (rule.Tag, (TagRule?)rule, (HandTag?)null))
        .Concat(measure.Tags.Select(held => (held.Tag, (TagRule?)null, (HandTag?)held)))
        .OrderBy(tag => tag.Item1, StringComparer.Ordinal);

    public static bool Has(MeasureState measure, ReportingSettings settings, string tag) =>
        measure.Tags.Exists(held => held.Tag == tag) || settings.Tags.Any(rule => rule.Tag == tag && Fits(measure, rule));

    public static string? Value(MeasureState measure, string field) => measure.Fields.GetValueOrDefault(field) ?? field switch
    {
        "customer" => measure.CustomerId,
        "demandKind" => measure.Intake?.Kind?.ToString(),
        "urgency" => measure.Intake?.Result?.Urgency.ToString(CultureInfo.InvariantCulture),
        "valueScore" => measure.Intake?.Result?.Value.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool Fits(MeasureState measure, TagRule rule) => Value(measure, rule.Field) is { Length: > 0 } value
        && (rule.In.Count == 0 || rule.In.Contains(value, StringComparer.Ordinal))
        && (rule.AtLeast is not { } least
            || (decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least));
}
