namespace Governance.Store.Portfolio.Rollups;

/// <summary>Sums of one currency, value kind and year. Every amount has exactly two decimals, so sums are exact.</summary>
public sealed record RollupTotal
{
    public required string Currency { get; init; }

    public required string Kind { get; init; }

    public required int Year { get; init; }

    public required decimal Plan { get; init; }

    public required decimal Forecast { get; init; }

    public required decimal Actual { get; init; }

    public required decimal Expected { get; init; }

    public required decimal ValueAtRisk { get; init; }

    /// <summary>How many measures take part.</summary>
    public required int Measures { get; init; }

    /// <summary>These and the others, or without the others.</summary>
    public RollupTotal With(RollupTotal other, int sign)
    {
        System.ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Plan = Plan + (sign * other.Plan),
            Forecast = Forecast + (sign * other.Forecast),
            Actual = Actual + (sign * other.Actual),
            Expected = Expected + (sign * other.Expected),
            ValueAtRisk = ValueAtRisk + (sign * other.ValueAtRisk),
            Measures = Measures + (sign * other.Measures),
        };
    }

    internal static int Compare(RollupTotal left, RollupTotal right)
    {
        var currency = string.CompareOrdinal(left.Currency, right.Currency);
        var kind = currency != 0 ? currency : string.CompareOrdinal(left.Kind, right.Kind);
        return kind != 0 ? kind : left.Year.CompareTo(right.Year);
    }
}
