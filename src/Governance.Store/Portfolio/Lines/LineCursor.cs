using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Governance.Store.Portfolio.Lines;

/// <summary>
/// Where a page of a list ends: the values that it is ordered by, and the id. Because the values travel with it, the next page begins
/// where this one ended, even when that measure has moved elsewhere since.
/// </summary>
internal sealed record LineCursor(IReadOnlyList<object> Keys, string Id)
{
    /// <summary>The columns of an order, before the id.</summary>
    public static IReadOnlyList<string> Columns(LineSort sort) => sort switch
    {
        LineSort.Worst => ["worst_order", "risk_order"],
        LineSort.Name => ["name_order"],
        LineSort.Gate => ["gate_order", "name_order"],
        LineSort.Risk => ["risk_order"],
        _ => [],
    };

    public static LineCursor Of(MeasureLine line, LineSort sort) => new(
        sort switch
        {
            LineSort.Worst => [(long)line.WorstOrder, line.RiskOrder],
            LineSort.Name => [line.NameOrder],
            LineSort.Gate => [line.GateOrder, line.NameOrder],
            LineSort.Risk => [line.RiskOrder],
            _ => [],
        },
        line.Id);

    /// <summary>As the API shows it: the id alone where a list is ordered by it.</summary>
    public string Show() => Keys.Count == 0
        ? Id
        : Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([.. Texts()]));

    /// <summary>What was shown, or null when it was not shown for this order.</summary>
    public static LineCursor? Read(string text, LineSort sort)
    {
        var columns = Columns(sort);
        if (columns.Count == 0)
        {
            return new LineCursor([], text);
        }

        if (Parts(text) is not { } parts || parts.Length != columns.Count + 1 || Array.Exists(parts, part => part is null))
        {
            return null;
        }

        var keys = new List<object>();
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] is "name_order" or "gate_order")
            {
                keys.Add(parts[at]!);
            }
            else if (long.TryParse(parts[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                keys.Add(number);
            }
            else
            {
                return null;
            }
        }

        return new LineCursor(keys, parts[^1]!);
    }

    private static string?[]? Parts(string text)
    {
        // What somebody made up is not a cursor.
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<string> Texts()
    {
        foreach (var key in Keys)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{key}");
        }

        yield return Id;
    }
}
