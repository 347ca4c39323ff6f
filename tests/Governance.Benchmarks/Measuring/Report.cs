using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Governance.Benchmarks.Measuring;

/// <summary>A line a goal for people, and a file for whoever reads it by program.</summary>
internal static class Report
{
    public static void Head() => Console.WriteLine($"{"goal",-12}{"rounds",8}{"median",10}{"floor",10}   holds");

    public static void Line(GoalResult result)
    {
        var floor = (result.IsMost ? "<= " : ">= ") + Number(result.Floor);
        Console.WriteLine($"{result.Goal,-12}{result.Rounds.Count,8}{Number(result.Ratio),10}{floor,10}   {(result.Holds ? "holds" : "DOES NOT HOLD")}");
        Console.WriteLine($"    {result.About}");
    }

    public static void Write(string file, IEnumerable<GoalResult> results)
    {
        var root = new JsonObject();
        foreach (var result in results)
        {
            var item = new JsonObject
            {
                ["ratio"] = Math.Round(result.Ratio, 4),
                ["floor"] = result.Floor,
                ["holds"] = result.Holds,
                ["rounds"] = new JsonArray(result.Rounds.Select(ratio => (JsonNode)JsonValue.Create(Math.Round(ratio, 4))).ToArray()),
            };
            if (result.Bytes is { } bytes)
            {
                item["bytes"] = bytes;
            }

            root[result.Goal] = item;
        }

        File.WriteAllText(file, root.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture);
}
