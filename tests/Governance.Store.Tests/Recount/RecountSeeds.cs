using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Governance.Store.Tests.Recount;

/// <summary>The histories that are played. <c>RECOUNT_SEED</c> plays a single one, <c>RECOUNT_SEEDS</c> that many.</summary>
public static class RecountSeeds
{
    private const int Usual = 60;

    public static IReadOnlyList<int> All { get; } = Number("RECOUNT_SEED") is { } one ? [one] : [.. Enumerable.Range(1, Number("RECOUNT_SEEDS") ?? Usual)];

    public static IEnumerable<object[]> Data => All.Select(seed => new object[] { seed });

    public static string TenantOf(int seed) => string.Create(CultureInfo.InvariantCulture, $"seed-{seed}");

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
