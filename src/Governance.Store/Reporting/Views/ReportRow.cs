using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Adoption;
using Governance.Store.Measures;
using Governance.Store.Reporting.World;

namespace Governance.Store.Reporting.Views;

/// <summary>How rows of reports begin, and how their sums are made.</summary>
internal static class ReportRow
{
    /// <summary>The columns that every row about a measure begins with.</summary>
    public static IReadOnlyList<string> Common { get; } =
        ["measureId", "measure", "path", "state", "doi", "adopted", "gate", "implementation", "potential", "ownerId", "owner"];

    public static JsonObject Begin(ReportWorld world, MeasureState measure)
    {
        var owner = measure.Roles.Find(held => held.Role == "owner")?.PersonId;
        return new JsonObject
        {
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["path"] = world.PathOf(measure),
            ["state"] = measure.Status.ToString(),
            ["doi"] = measure.Doi,
            ["adopted"] = AdoptionRules.IsAdopted(measure),
            ["gate"] = measure.NextGate,
            ["implementation"] = measure.Implementation.ToString(),
            ["potential"] = measure.Potential.ToString(),
            ["ownerId"] = owner,
            ["owner"] = owner is null ? null : world.NameOf(owner),
        };
    }

    public static IReadOnlyList<string> Columns(params IReadOnlyList<string> own) => [.. Common, .. own];

    /// <summary>Rows that agree in the keys, counted and added up; amounts keep their two decimals.</summary>
    public static JsonArray Sums(IReadOnlyList<JsonObject> rows, IReadOnlyList<string> keys, params IReadOnlyList<string> amounts) => new(
    [
        .. rows.GroupBy(row => string.Join('\n', keys.Select(key => Text(row[key]))), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var sum = new JsonObject(keys.Select(key => KeyValuePair.Create(key, group.First()[key]?.DeepClone()))) { ["rows"] = group.Count() };
            foreach (var amount in amounts)
            {
                sum[amount] = group.Sum(row => Number(row[amount]));
            }

            return sum;
        }),
    ]);

    // The text of a number keeps its decimals, so that sums of amounts have two and sums of counts none.
    private static decimal Number(JsonNode? cell) => cell is null ? 0m : decimal.Parse(cell.ToJsonString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>A cell as text; empty for nothing.</summary>
    public static string Text(JsonNode? cell) => cell is null ? string.Empty : cell.GetValueKind() == System.Text.Json.JsonValueKind.String ? cell.GetValue<string>() : cell.ToJsonString();

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>UTC, seconds.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The measures that are still worked on, by name.</summary>
    public static IEnumerable<MeasureState> Open(IEnumerable<MeasureState> measures) =>
        ByName(measures.Where(measure => measure.Status is MeasureStatus.Active or MeasureStatus.OnHold));

    public static IEnumerable<MeasureState> ByName(IEnumerable<MeasureState> measures) =>
        measures.OrderBy(measure => measure.Name, StringComparer.Ordinal).ThenBy(measure => measure.Id, StringComparer.Ordinal);
}
