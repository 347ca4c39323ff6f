using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>The values of a field at which conditions begin or end to hold, as far as the field can have them.</summary>
internal static class TellingValues
{
    private const decimal Cent = 0.01m;

    public static IReadOnlyList<string> Of(string field, IReadOnlyCollection<FieldTest> tests)
    {
        var listed = tests.Where(test => test.Kind == FieldTestKind.OneOf).SelectMany(test => test.Values);
        var bounds = tests.Where(test => test.Kind != FieldTestKind.OneOf).Select(test => NumberOf(test.Values[0])).OfType<decimal>().Distinct().Order().ToList();
        var others = bounds.Count == 0 ? ["another value", "ZZZ", "Green", "NotSet", "Savings", "EBITDA", "0"] : Around(bounds).Select(value => value.ToString(CultureInfo.InvariantCulture));
        return [.. listed.Concat(others).Distinct(StringComparer.Ordinal).Where(value => FieldRules.Fault(new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value }) is null)];
    }

    /// <summary>Each bound, a cent beside it, the middle between it and the next, and nothing.</summary>
    private static IEnumerable<decimal> Around(List<decimal> bounds) => bounds
        .SelectMany(bound => new[] { bound - Cent, bound, bound + Cent })
        .Concat(bounds.Zip(bounds.Skip(1), (low, high) => low + ((high - low) / 2)))
        .Append(0m);

    private static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1_000_000_000_000m
            ? number
            : null;
}
