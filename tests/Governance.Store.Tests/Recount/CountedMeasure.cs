using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Governance.Store.Tests.Recount;

/// <summary>A measure as the ledger says it.</summary>
internal sealed class CountedMeasure
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    public string? Parent { get; set; }

    public int Doi { get; set; }

    public string? Gate { get; set; }

    public string Status { get; set; } = "Active";

    public string Implementation { get; set; } = "NotSet";

    public string Potential { get; set; } = "NotSet";

    public long LedgerNumber { get; set; }

    public bool IsLive => Status is "Active" or "OnHold";

    public SortedDictionary<string, CountedMilestone> Milestones { get; } = new(StringComparer.Ordinal);

    /// <summary>By currency, kind and month.</summary>
    public Dictionary<(string Currency, string Kind, string Period), CountedRow> Rows { get; } = [];

    /// <summary>Shares by currency, kind and year: plan, forecast, actual, expected, at risk.</summary>
    public IEnumerable<KeyValuePair<(string Currency, string Kind, int Year), BigInteger[]>> Shares() => Rows
        .GroupBy(row => (row.Key.Currency, row.Key.Kind, Year: (row.Key.Period[2] * 10) + row.Key.Period[3] - ('0' * 11) + 2000))
        .Select(group => KeyValuePair.Create(group.Key, Share(group.Select(row => row.Value).ToList())));

    private BigInteger[] Share(List<CountedRow> rows)
    {
        var (plan, expected) = (Sum(rows, row => row.Plan), Sum(rows, row => row.Expected));
        var atRisk = Potential is "Yellow" or "Red" && plan > expected ? plan - expected : BigInteger.Zero;
        return [plan, Sum(rows, row => row.Forecast), Sum(rows, row => row.Actual), expected, atRisk];
    }

    private static BigInteger Sum(List<CountedRow> rows, Func<CountedRow, BigInteger?> part) =>
        rows.Aggregate(BigInteger.Zero, (sum, row) => sum + (part(row) ?? BigInteger.Zero));
}
