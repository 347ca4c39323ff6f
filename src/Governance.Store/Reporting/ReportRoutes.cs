using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Portfolio;
using Governance.Store.Reporting.Committee;
using Governance.Store.Reporting.Tags;
using Governance.Store.Reporting.World;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Reporting;

/// <summary>Named views over HTTP, each as JSON and as CSV by the same query, for now and for any past moment.</summary>
internal static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports", Views).WithSummary("Lists the named views with their columns.");
        api.MapGet("/reports/{view}", View).WithSummary("A named view: rows and sums, filtered, now or at a past moment; format=csv for a file.");
        api.MapPost("/measures/{id}/tags", Tag).WithSummary("Gives a measure a tag by hand, or takes it back.");
        api.MapCommittee();
    }

    private static IResult Views() => CommandAnswer.Json(new JsonObject
    {
        ["items"] = new JsonArray([.. ReportViews.All.Select(view => new JsonObject
        {
            ["view"] = view.Name,
            ["title"] = view.Title,
            ["columns"] = new JsonArray([.. view.Columns.Select(column => JsonValue.Create(column))]),
        })]),
        ["next"] = null,
    });

    private static IResult View(
        string view,
        HttpContext context,
        ReportWorlds worlds,
        TimeProvider clock,
        string? node = null,
        string? person = null,
        string? function = null,
        string? legalEntity = null,
        string? customer = null,
        string? tag = null,
        string? at = null,
        string? format = null,
        string? after = null,
        int? count = null)
    {
        if (ReportViews.Find(view) is not { } report)
        {
            return ProblemResult.Of(ReportErrors.ViewUnknown());
        }

        if (format is not (null or "" or "json" or "csv"))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("format", "json or csv"));
        }

        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        Problem? problem = null;
        DateTimeOffset? moment = string.IsNullOrEmpty(at) ? null : ReportMoment.Read(at, clock, out problem);
        if (problem is not null)
        {
            return ProblemResult.Of(problem);
        }

        var tenant = CallerFilter.Of(context).Tenant;
        var world = moment is { } then ? worlds.At(tenant, then) : worlds.Now(tenant);
        var filter = new ReportFilter { Node = Given(node), Person = Given(person), Function = Given(function), LegalEntity = Given(legalEntity), Customer = Given(customer), Tag = Given(tag) };
        if (!filter.IsNodeKnown(world))
        {
            return ProblemResult.Of(PortfolioErrors.NodeUnknown());
        }

        var rows = report.Rows(world, filter.In(world)).ToList();
        if (format == "csv")
        {
            return Csv(context, report, rows);
        }

        // The sums are those of all rows, whatever the page.
        return ReportPage.Of(rows, after, count ?? ReportPage.UsualCount) is { } page
            ? CommandAnswer.Json(Show(report, world, rows, page))
            : ProblemResult.Of(ReportErrors.RowGone());
    }

    private static JsonObject Show(ReportView report, ReportWorld world, List<JsonObject> rows, ReportPage page) => new()
    {
        ["view"] = report.Name,
        ["title"] = report.Title,
        ["asOf"] = world.At,
        ["ledgerNumber"] = world.LedgerNumber,
        ["rows"] = rows.Count,
        ["totals"] = report.Totals?.Invoke(rows) ?? [],
        ["items"] = new JsonArray([.. page.Rows]),
        ["next"] = page.Next,
    };

    private static IResult Csv(HttpContext context, ReportView report, IReadOnlyList<JsonObject> rows)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{report.Name}.csv\"";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(ReportCsv.Write(report.Columns, rows), "text/csv", Encoding.UTF8);
    }

    private static async Task<IResult> Tag(string id, TagRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new TagMeasure
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Tag = body.Tag,
            Given = body.Given,
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
