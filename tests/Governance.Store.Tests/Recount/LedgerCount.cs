using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json;

namespace Governance.Store.Tests.Recount;

/// <summary>The portfolio as the ledger's entries alone say it, up to any of them. It shares no code with the store.</summary>
internal sealed class LedgerCount
{
    public Dictionary<string, CountedMeasure> Measures { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CountedNode> Nodes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> People { get; } = new(StringComparer.Ordinal);

    public int MilestoneDays { get; private set; } = 14;

    /// <summary>In hundredths of a percent.</summary>
    public BigInteger Tolerance { get; private set; } = 500;

    public long LastNumber { get; private set; }

    public void Take(LedgerLine line)
    {
        LastNumber = line.Number;
        switch (line.Kind, line.Type)
        {
            case ("person", "PersonAdded"):
                People[line.Id] = Text(line.Data, "name")!;
                break;
            case ("node", "NodeCreated"):
                Nodes[line.Id] = new CountedNode(line.Id, Text(line.Data, "kind")!, Text(line.Data, "name")!, Text(line.Data, "parentId")!);
                break;
            case (_, "ThresholdsSet"):
                (MilestoneDays, Tolerance) = (line.Data.GetProperty("milestoneDays").GetInt32(), Hundredths(line.Data.GetProperty("potentialTolerancePercent").GetRawText()));
                break;
            case ("measure", _):
                Measure(line);
                break;
        }
    }

    private static string? Text(JsonElement data, string name) => data.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateOnly? Day(JsonElement data, string name) =>
        Text(data, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static BigInteger? Cents(JsonElement data, string name) => data.TryGetProperty(name, out var value) ? Money.Cents(value.GetRawText()) : null;

    private static BigInteger Hundredths(string percent)
    {
        var parts = percent.Split('.');
        return BigInteger.Parse(parts[0] + (parts.ElementAtOrDefault(1) ?? string.Empty).PadRight(2, '0'), CultureInfo.InvariantCulture);
    }

    private static CountedMeasure Create(LedgerLine line) => new()
    {
        Id = line.Id,
        Name = Text(line.Data, "name")!,
        Gate = Text(line.Data, "nextGate"),
        Roles = line.Data.GetProperty("roles").EnumerateArray().ToDictionary(held => Text(held, "role")!, held => Text(held, "personId")!, StringComparer.Ordinal),
    };

    private void Measure(LedgerLine line)
    {
        var measure = line.Type == "MeasureCreated" ? Measures[line.Id] = Create(line) : Measures[line.Id];
        measure.LedgerNumber = line.Number;
        var data = line.Data;
        switch (line.Type)
        {
            case "MeasurePlaced":
                measure.Parent = Text(data, "parentId");
                break;
            case "GateDecided":
                (measure.Doi, measure.Status, measure.Gate) = (data.GetProperty("toDoi").GetInt32(), Text(data, "status")!, Text(data, "nextGate"));
                break;
            case "StatusesAssessed":
                (measure.Implementation, measure.Potential) = (Text(data, "implementation")!, Text(data, "potential")!);
                break;
            case "EffectsChanged":
                foreach (var change in data.GetProperty("changes").EnumerateArray())
                {
                    Effect(measure, change);
                }

                break;
            case "MilestonesChanged":
                foreach (var now in data.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("new")))
                {
                    measure.Milestones[Text(now, "code")!] = new CountedMilestone(Day(now, "due")!.Value, Day(now, "forecast"), Day(now, "done") is not null);
                }

                break;
        }
    }

    // The old values of a change are what stood there: the ledger agrees with itself.
    private static void Effect(CountedMeasure measure, JsonElement change)
    {
        var key = (Text(change, "currency")!, Text(change, "kind")!, Text(change, "period")!);
        if (!measure.Rows.TryGetValue(key, out var row))
        {
            measure.Rows[key] = row = new CountedRow();
        }

        row.Plan = Changed(change, "plan", "oldPlan", row.Plan);
        row.Forecast = Changed(change, "forecast", "oldForecast", row.Forecast);
        row.Actual = Changed(change, "actual", "oldActual", row.Actual);
    }

    private static BigInteger? Changed(JsonElement change, string name, string oldName, BigInteger? known)
    {
        if (Cents(change, name) is not { } now)
        {
            return known;
        }

        return Cents(change, oldName) == known && now != known ? now : throw new InvalidOperationException($"The entry {change} does not follow from {known}.");
    }
}
