using System;
using System.Linq;
using System.Text;

using Governance.Rules.Statuses;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Rollups;

namespace Governance.Store.Portfolio.Lines;

/// <summary>The row by which lists find and order a measure. It follows from the measure's state alone.</summary>
internal sealed record MeasureLine
{
    public const string NoGate = "none";
    private const int DigitsOfANumber = 10;

    public required string Id { get; init; }

    public required string NameOrder { get; init; }

    public required string GateOrder { get; init; }

    public required int WorstOrder { get; init; }

    /// <summary>The value at risk in cents, negated, so that most comes first.</summary>
    public required long RiskOrder { get; init; }

    public required string Gate { get; init; }

    public required string Implementation { get; init; }

    public required string Potential { get; init; }

    public required string State { get; init; }

    /// <summary>The package; the empty text when it sits in none.</summary>
    public required string ParentId { get; init; }

    public static MeasureLine Of(MeasureState measure) => new()
    {
        Id = measure.Id,
        NameOrder = measure.Name.ToUpperInvariant(),
        GateOrder = GateOrderOf(measure.NextGate),
        WorstOrder = WorstOrderOf(measure),
        RiskOrder = -RiskInCents(measure),
        Gate = measure.NextGate ?? NoGate,
        Implementation = measure.Implementation.ToString(),
        Potential = measure.Potential.ToString(),
        State = measure.Status.ToString(),
        ParentId = measure.ParentId ?? string.Empty,
    };

    private static int WorstOrderOf(MeasureState measure) => measure switch
    {
        { Status: MeasureStatus.Killed } => 5,
        { Potential: Light.Red } => 0,
        { Potential: Light.Yellow } => 1,
        { Implementation: Light.Red } => 2,
        { Implementation: Light.Yellow } => 3,
        _ => 4,
    };

    /// <summary>The largest sum of one kind and currency: kinds overlap and currencies differ, so they are never added. A killed measure loses nothing.</summary>
    private static long RiskInCents(MeasureState measure) => measure.Status == MeasureStatus.Killed ? 0 : MeasureShare.Totals(measure)
        .GroupBy(total => (total.Currency, total.Kind))
        .Select(group => (long)(group.Sum(total => total.ValueAtRisk) * 100m))
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>Numbers in a code count as numbers: each run of digits is filled up with zeros.</summary>
    private static string GateOrderOf(string? gate)
    {
        if (gate is null)
        {
            // Behind every code: none holds this letter.
            return "~";
        }

        var order = new StringBuilder();
        for (var at = 0; at < gate.Length;)
        {
            var end = at;
            while (end < gate.Length && char.IsAsciiDigit(gate[end]))
            {
                end++;
            }

            order.Append(end > at ? gate[at..end].PadLeft(DigitsOfANumber, '0') : char.ToUpperInvariant(gate[at]).ToString());
            at = Math.Max(end, at + 1);
        }

        return order.ToString();
    }
}
