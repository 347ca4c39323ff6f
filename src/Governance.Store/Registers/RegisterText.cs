using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Governance.Store.Registers;

/// <summary>How registers write their sentences.</summary>
internal static class RegisterText
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day is { } given ? Day(given) : null;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A sentence has one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Names in a sentence: <c>a, b or c</c>.</summary>
    public static string AnyOf(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";

    public static DateOnly Today(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
