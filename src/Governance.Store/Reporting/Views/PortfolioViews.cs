using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Reporting.Configuration;
using Governance.Store.Reporting.Tags;
using Governance.Store.Reporting.World;

namespace Governance.Store.Reporting.Views;

/// <summary>The portfolio by tags, and customer, savings and transformation items on one scale.</summary>
internal static class PortfolioViews
{
    public static ReportView Tags { get; } = new(
        "tags",
        "Portfolio by tag",
        ReportRow.Columns("tag", "by", "field", "value", "reason", "personId", "person", "at"),
        static (world, measures) => ReportRow.Open(measures)
            .SelectMany(measure => MeasureTags.Of(measure, world.Settings.Reporting).Select(tag => (measure, tag)))
            .OrderBy(item => item.tag.Tag, StringComparer.Ordinal)
            .Select(item => TagRow(world, item.measure, item.tag.Tag, item.tag.Rule, item.tag.Hand)),
        static rows => ReportRow.Sums(rows, ["tag"]));

    public static ReportView Comparison { get; } = new(
        "comparison",
        "Customer, savings and transformation items on one scale",
        ReportRow.Columns("class", "kind", "currency", "plan", "expected", "cost", "costCurrency", "scale", "planOnScale", "expectedOnScale", "costOnScale", "percentOfPlan", "valuePerCost", "valueScore", "urgency"),
        static (world, measures) => ReportRow.Open(measures).Select(measure => ComparisonRow(world, measure))
            .OrderByDescending(row => row["expectedOnScale"]?.GetValue<decimal>() ?? decimal.MinValue),
        static rows => ReportRow.Sums(rows, ["class", "scale"], "planOnScale", "expectedOnScale", "costOnScale"));

    private static JsonObject TagRow(ReportWorld world, MeasureState measure, string tag, TagRule? rule, HandTag? hand)
    {
        var row = ReportRow.Begin(world, measure);
        row["tag"] = tag;
        row["by"] = rule is null ? "Hand" : "Rule";
        row["field"] = rule?.Field;
        row["value"] = rule is null ? null : MeasureTags.Value(measure, rule.Field);
        row["reason"] = hand?.Reason;
        row["personId"] = hand?.By;
        row["person"] = hand is null ? null : world.NameOf(hand.By);
        row["at"] = hand is null ? null : ReportRow.Moment(hand.At);
        return row;
    }

    // Kinds overlap, so that they are never added: the one with the largest plan stands for the measure, over all years.
    private static JsonObject ComparisonRow(ReportWorld world, MeasureState measure)
    {
        var settings = world.Settings.Reporting;
        var main = MeasureShare.Totals(measure)
            .GroupBy(total => (total.Currency, total.Kind))
            .Select(group => (group.Key.Currency, group.Key.Kind, Plan: group.Sum(total => total.Plan), Expected: group.Sum(total => total.Expected)))
            .OrderByDescending(sum => OnScale(sum.Plan, sum.Currency, settings) ?? decimal.MinValue)
            .ThenBy(sum => sum.Currency, StringComparer.Ordinal)
            .ThenBy(sum => sum.Kind, StringComparer.Ordinal)
            .FirstOrDefault();
        var isKnown = main.Kind is not null;
        var costCurrency = measure.Fields.GetValueOrDefault("costCurrency");
        var cost = decimal.TryParse(measure.Fields.GetValueOrDefault("costAmount"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? Cents(amount) : (decimal?)null;
        var (plan, expected, spent) = (OnScale(main.Plan, main.Currency, settings), OnScale(main.Expected, main.Currency, settings), cost is { } known ? OnScale(known, costCurrency, settings) : null);
        var row = ReportRow.Begin(world, measure);
        row["class"] = ClassOf(measure, main.Kind).ToString();
        row["kind"] = main.Kind;
        row["currency"] = main.Currency;
        row["plan"] = isKnown ? main.Plan : null;
        row["expected"] = isKnown ? main.Expected : null;
        row["cost"] = cost;
        row["costCurrency"] = costCurrency;
        row["scale"] = settings.Currency;
        row["planOnScale"] = plan;
        row["expectedOnScale"] = expected;
        row["costOnScale"] = spent;
        row["percentOfPlan"] = isKnown && main.Plan > 0m ? Cents(main.Expected * 100m / main.Plan) : null;
        row["valuePerCost"] = expected is { } value && spent is > 0m ? Cents(value / spent.Value) : null;
        row["valueScore"] = measure.Intake?.Result?.Value;
        row["urgency"] = measure.Intake?.Result?.Urgency;
        return row;
    }

    private static ItemClass ClassOf(MeasureState measure, string? kind) =>
        (kind ?? measure.Fields.GetValueOrDefault("effectKind")) is "Savings" or "CostControl" ? ItemClass.Savings
        : MeasureTags.Value(measure, "customer") is { Length: > 0 } ? ItemClass.Customer
        : ItemClass.Transformation;

    private static decimal? OnScale(decimal amount, string? currency, ReportingSettings settings) =>
        currency is null ? null
        : currency == settings.Currency ? Cents(amount)
        : settings.Rates.TryGetValue(currency, out var rate) ? Cents(amount * rate)
        : null;

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.ToEven) + 0.00m;
}
