using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Governance.Misbehaviour.Tests;

/// <summary>The runs. <c>MISBEHAVIOUR_SEED</c> plays a single one, <c>MISBEHAVIOUR_SEEDS</c> that many.</summary>
public static class Seeds
{
    private const int Usual = 200;

    private static IReadOnlyList<int> All { get; } = Number("MISBEHAVIOUR_SEED") is { } one ? [one] : [.. Enumerable.Range(1, Number("MISBEHAVIOUR_SEEDS") ?? Usual)];

    public static IEnumerable<object[]> First => Every(1);

    public static IEnumerable<object[]> Second => Every(2);

    public static IEnumerable<object[]> Third => Every(0);

    private static IEnumerable<object[]> Every(int rest) => All.Where(seed => seed % 3 == rest).Select(seed => new object[] { seed });

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
