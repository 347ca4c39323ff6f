using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Statuses;
using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Milestones;
using Governance.Store.Statuses;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What a measure's page shows besides its line.</summary>
internal static class MeasureDetail
{
    public static JsonObject Add(JsonObject line, MeasureState measure, Actor actor, StatusThresholds thresholds, DateTimeOffset asOf)
    {
        line["effects"] = new JsonArray([.. measure.Effects.Select(row => new JsonObject
        {
            ["kind"] = row.Kind,
            ["currency"] = row.Currency,
            ["period"] = row.Period,
            ["plan"] = row.Plan,
            ["forecast"] = row.Forecast,
            ["actual"] = row.Actual,
        })]);
        line["milestones"] = new JsonArray([.. measure.Milestones.Select(milestone => new JsonObject
        {
            ["code"] = milestone.Code,
            ["name"] = milestone.Name,
            ["due"] = Day(milestone.Due),
            ["forecast"] = Day(milestone.Forecast),
            ["done"] = Day(milestone.Done),
            ["light"] = StatusJudge.Of(milestone, thresholds, asOf).ToString(),
        })]);
        line["explain"] = new JsonObject
        {
            ["implementation"] = StatusJudge.Implementation(measure, thresholds, asOf).Text,
            ["potential"] = StatusJudge.Potential(measure, thresholds, asOf).Text,
        };
        line["planFrozen"] = EffectRights.Frozen(measure) is not null;
        line["may"] = new JsonObject
        {
            ["plan"] = No(EffectRights.Plan(actor, measure)),
            ["forecast"] = No(EffectRights.Forecast(actor, measure)),
            ["actual"] = No(EffectRights.Actual(actor, measure)),
            ["milestones"] = No(MilestoneRights.Change(actor, measure)),
        };
        return line;
    }

    /// <summary>Why the caller may not; null when the caller may.</summary>
    private static JsonObject? No(Problem? problem) => problem is null ? null : new JsonObject { ["code"] = problem.Code, ["detail"] = problem.Detail };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
