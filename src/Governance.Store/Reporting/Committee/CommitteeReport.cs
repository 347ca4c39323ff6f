using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Reporting.Views;
using Governance.Store.Reporting.World;

namespace Governance.Store.Reporting.Committee;

/// <summary>
/// The report of a steering committee as one page. INVARIANT: it follows from the entries before its moment alone, so that anybody who has the
/// ledger makes the same bytes: no clock, no address, no counter in it.
/// </summary>
internal static class CommitteeReport
{
    /// <summary>Counts up when the page is written otherwise.</summary>
    public const int Form = 2;

    private const string Style = "body{font:16px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}"
        + "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}caption{text-align:left;font-weight:bold;padding:.25rem 0}"
        + "th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}thead th{background:#eee}.number{text-align:right}"
        + "@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}";

    private static readonly (string Column, string Title) Name = ("measure", "Measure");

    public static byte[] Write(ReportWorld world, string node)
    {
        var measures = new ReportFilter { Node = node }.In(world);
        var name = node == NodeStreams.Organization ? "the organization" : world.Nodes[node].Name;
        var title = $"Steering-committee report: {name}";
        var page = new HtmlText()
            .Line("<!DOCTYPE html>")
            .Line("<html lang=\"en\">")
            .Line("<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Line($"<title>{HtmlText.Escaped(title)}</title>")
            .Line($"<style>{Style}</style></head>")
            .Line("<body><main>")
            .Heading(1, title)
            .Paragraph(FormattableString.Invariant($"As of {ReportRow.Moment(world.At)}, from ledger entries 1 to {world.LedgerNumber} of {world.Tenant}. Form {Form}."));
        Summary(page, world, node, measures);
        Section(page, world, measures, ValueViews.ValueAtRisk, Name, ("kind", "Kind"), ("year", "Year"), ("currency", "Currency"), ("plan", "Plan"), ("expected", "Expected"), ("valueAtRisk", "At risk"));
        Section(page, world, measures, WorkViews.DecisionsNeeded, Name, ("gate", "Gate"), ("kind", "Kind"), ("text", "What"), ("person", "Who"), ("role", "Role"), ("since", "Since"));
        Section(page, world, measures, ValueViews.Gates, Name, ("gate", "Gate"), ("doi", "Degree"), ("adopted", "Adopted"), ("ready", "Ready"), ("implementation", "Implementation"), ("potential", "Potential"), ("owner", "Owner"), ("sponsor", "Sponsor"));
        Section(page, world, measures, WorkViews.Execution, Name, ("reached", "Reached"), ("milestones", "Milestones"), ("overdue", "Overdue"), ("nextMilestone", "Next"), ("nextDue", "Due"), ("nextForecast", "Expected"), ("nextLight", "Light"), ("risksOpen", "Open risks"), ("approvalsPending", "Approvals"));
        Section(page, world, measures, WorkViews.Register("risks", "Risks"), Name, ("standing", "Standing"), ("text", "Risk"));
        Section(page, world, measures, WorkViews.Register("dependencies", "Dependencies"), Name, ("standing", "Standing"), ("text", "Dependency"));
        Section(page, world, measures, TruthViews.Fragmented, Name, ("kind", "About"), ("text", "What differs"), ("sources", "Sources"));
        Section(page, world, measures, ValueViews.Closure, Name, ("state", "State"), ("doi", "Degree"), ("kind", "Kind"), ("currency", "Currency"), ("plan", "Plan"), ("actual", "Actual"), ("confirmedValue", "Confirmed"), ("difference", "Difference"), ("missing", "Missing"));
        page.Line("</main></body>").Line("</html>");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    public static string DigestOf(byte[] page) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(page));

    private static void Section(HtmlText page, ReportWorld world, IReadOnlyList<MeasureState> measures, ReportView view, params IReadOnlyList<(string Column, string Title)> columns)
    {
        var rows = view.Rows(world, measures).ToList();
        page.Heading(2, view.Title, view.Name).Table(view.Title, columns, rows);
        if (view.Totals is { } totals && rows.Count != 0 && view.Name is "value-at-risk" or "closure")
        {
            var sums = totals(rows).Select(row => (JsonObject)row!).ToList();
            page.Table($"{view.Title}: sums", sums[0].Select(member => (member.Key, member.Key)).ToList(), sums);
        }
    }

    // The same code as the roll-up, added up anew: nobody rebuilds these figures by hand.
    private static void Summary(HtmlText page, ReportWorld world, string node, IReadOnlyList<MeasureState> measures)
    {
        var rollup = measures.Aggregate(new RollupState { Id = node }, static (sum, measure) => sum.With(measure, 1));
        page.Heading(2, "Summary", "summary");
        page.Paragraph(FormattableString.Invariant(
            $"{rollup.Measures} measures: {rollup.States[(int)MeasureStatus.Active]} active, {rollup.States[(int)MeasureStatus.OnHold]} on hold, {rollup.States[(int)MeasureStatus.Closed]} closed, {rollup.States[(int)MeasureStatus.Killed]} killed. Worst Implementation: {rollup.Implementation()}. Worst Potential: {rollup.Potential()}."));
        page.Table(
            "Measures by degree of implementation",
            [("degree", "Degree"), ("measures", "Measures")],
            [.. rollup.Doi.Select((count, degree) => new JsonObject { ["degree"] = FormattableString.Invariant($"{degree}"), ["measures"] = count })]);
        page.Table(
            "Value by currency, kind and year",
            [("kind", "Kind"), ("year", "Year"), ("currency", "Currency"), ("plan", "Plan"), ("forecast", "Forecast"), ("actual", "Actual"), ("expected", "Expected"), ("valueAtRisk", "At risk")],
            [.. RollupShow.Totals(rollup.Totals).Select(row => (JsonObject)row!)]);
    }
}
