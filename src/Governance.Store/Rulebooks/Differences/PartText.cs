using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Differences;

/// <summary>
/// What a part of a rulebook says, key by key, in the names of its members: every kind of criterion, also one that is added later.
/// A list of parts with codes is looked into, so that a step is compared with the step of the same code.
/// </summary>
internal static class PartText
{
    /// <summary>Keys and values in the order of the members; what is empty or no is left out.</summary>
    public static IReadOnlyList<(string Key, string Value)> Of(object part, params string[] without) => [.. Lines(part, string.Empty, without)];

    /// <summary>What the part is: <c>evidence</c> for an evidence criterion.</summary>
    public static string KindOf(Criterion criterion) => Camel(criterion.GetType().Name.Replace("Criterion", string.Empty, StringComparison.Ordinal));

    private static IEnumerable<(string Key, string Value)> Lines(object part, string prefix, string[] without)
    {
        foreach (var member in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(member => member.MetadataToken))
        {
            if (member.GetIndexParameters().Length != 0 || without.Contains(member.Name, StringComparer.Ordinal) || member.GetValue(part) is not { } value)
            {
                continue;
            }

            foreach (var line in Lines(prefix + Camel(member.Name), value))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<(string Key, string Value)> Lines(string key, object value)
    {
        switch (value)
        {
            case IConvertible:
                var text = value is bool flag ? (flag ? "yes" : string.Empty) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
                return text is "" or "0" ? [] : [(key, text)];
            case IEnumerable list:
                var items = list.Cast<object>().ToList();
                return items.TrueForAll(item => item is IConvertible)
                    ? items.Count == 0 ? [] : [(key, string.Join(", ", items.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture))))]
                    : items.SelectMany((item, at) => Lines(item, $"{key} {CodeOf(item) ?? (at + 1).ToString(CultureInfo.InvariantCulture)} ", ["Code", "Outcome"]).DefaultIfEmpty(($"{key} {CodeOf(item)}", "yes")));
            default:
                return Lines(value, key == "policy" ? string.Empty : key + " ", []);
        }
    }

    private static string? CodeOf(object part) => (part.GetType().GetProperty("Code") ?? part.GetType().GetProperty("Outcome"))?.GetValue(part)?.ToString();

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
