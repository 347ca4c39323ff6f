using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Portfolio;
using Governance.Store.Reporting.Views;
using Governance.Store.Reporting.World;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Reporting.Committee;

/// <summary>Steering-committee reports over HTTP.</summary>
internal static class CommitteeRoutes
{
    // What is being written at this moment carries a time from before it. A little later nothing of the moment is still to come.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    public static void MapCommittee(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports/committee", Page).WithSummary("The steering-committee report of a node and a moment, as one HTML page that can be made again from the ledger.");
        api.MapPost("/reports/committee/issued", Issue).WithSummary("Hands out a report: records its digest.");
        api.MapGet("/reports/committee/issued", Issued).WithSummary("Lists the reports that were handed out, and those that are missing.");
        api.MapGet("/reports/committee/issued/{digest}/check", Check).WithSummary("Makes a report that was handed out again and says whether the bytes are the same.");
    }

    private static IResult Page(HttpContext context, ReportWorlds worlds, TimeProvider clock, string? node = null, string? at = null)
    {
        var (page, _, problem) = Make(CallerFilter.Of(context).Tenant, worlds, clock, node, at);
        if (page is null)
        {
            return ProblemResult.Of(problem!);
        }

        context.Response.Headers.ETag = $"\"{CommitteeReport.DigestOf(page)}\"";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(page, "text/html; charset=utf-8");
    }

    private static async Task<IResult> Issue(IssueRequest body, HttpContext context, ICommandBus bus, ReportWorlds worlds, TimeProvider clock, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var (page, at, problem) = Make(caller.Tenant, worlds, clock, body.Node, body.At);
        if (page is null || CommitteeReport.DigestOf(page) != body.Digest)
        {
            return ProblemResult.Of(problem ?? ReportErrors.DigestDiffers());
        }

        var command = new IssueCommitteeReport
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            Node = NodeOf(body.Node),
            AsOf = at,
            Digest = body.Digest,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static IResult Issued(HttpContext context, ReportWorlds worlds, string? node = null)
    {
        var world = worlds.Now(CallerFilter.Of(context).Tenant);
        var issued = world.Committees.Values
            .Where(committee => string.IsNullOrEmpty(node) || committee.Node == node)
            .SelectMany(committee => committee.Reports.Select(report => (committee.Node, Report: report)))
            .OrderByDescending(item => item.Report.LedgerNumber)
            .Select(item => new JsonObject
            {
                ["node"] = item.Node,
                ["name"] = NameOf(world, item.Node),
                ["asOf"] = item.Report.AsOf,
                ["digest"] = item.Report.Digest,
                ["form"] = item.Report.Form,
                ["by"] = new JsonObject { ["id"] = item.Report.By, ["name"] = world.NameOf(item.Report.By) },
                ["at"] = item.Report.At,
                ["ledgerNumber"] = item.Report.LedgerNumber,
            });
        var missing = world.Settings.Reporting.Committees
            .Select(cadence => (cadence, Due: CommitteeDue.Missing(cadence, world.Committees.GetValueOrDefault(cadence.Node), world.At)))
            .Where(item => item.Due is not null)
            .Select(item => new JsonObject
            {
                ["node"] = item.cadence.Node,
                ["name"] = NameOf(world, item.cadence.Node),
                ["due"] = ReportRow.Day(item.Due),
                ["everyWeeks"] = item.cadence.EveryWeeks,
            });
        return CommandAnswer.Json(new JsonObject { ["items"] = new JsonArray([.. issued]), ["missing"] = new JsonArray([.. missing]), ["next"] = null });
    }

    private static IResult Check(string digest, HttpContext context, DocumentReader documents, ReportWorlds worlds, string? node = null)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        var report = documents.Find<CommitteeState>(tenant, CommitteeStreams.NameOf(NodeOf(node)))?.Reports.Find(known => known.Digest == digest);
        if (report is null)
        {
            return ProblemResult.Of(ReportErrors.IssuedUnknown());
        }

        var now = CommitteeReport.DigestOf(CommitteeReport.Write(worlds.At(tenant, report.AsOf), NodeOf(node)));
        return CommandAnswer.Json(new JsonObject
        {
            ["same"] = now == digest,
            ["digest"] = digest,
            ["digestNow"] = now,
            ["form"] = report.Form,
            ["formNow"] = CommitteeReport.Form,
            ["asOf"] = report.AsOf,
            ["ledgerNumber"] = report.LedgerNumber,
        });
    }

    private static string NodeOf(string? node) => string.IsNullOrEmpty(node) ? NodeStreams.Organization : node;

    private static string NameOf(ReportWorld world, string node) => world.Nodes.GetValueOrDefault(node)?.Name ?? world.Tenant;

    private static (byte[]? Page, DateTimeOffset At, Problem? Problem) Make(string tenant, ReportWorlds worlds, TimeProvider clock, string? node, string? at)
    {
        if (string.IsNullOrEmpty(at))
        {
            return (null, default, ReportErrors.MomentMissing());
        }

        var moment = ReportMoment.Read(at, clock, out var problem);
        if (problem is not null || moment > clock.GetUtcNow() - Settled)
        {
            return (null, default, problem ?? ReportErrors.TooFresh());
        }

        var world = worlds.At(tenant, moment);
        return NodeOf(node) == NodeStreams.Organization || world.Nodes.ContainsKey(NodeOf(node))
            ? (CommitteeReport.Write(world, NodeOf(node)), moment, null)
            : (null, default, PortfolioErrors.NodeUnknown());
    }
}
