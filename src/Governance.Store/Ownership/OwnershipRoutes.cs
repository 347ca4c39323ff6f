using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Reporting.Views;
using Governance.Store.Reporting.World;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Ownership;

/// <summary>Who owns what, and where the owners disagree, over HTTP.</summary>
internal static class OwnershipRoutes
{
    public static void MapOwnership(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures/{id}/ownership", Map).WithSummary("The map of one initiative: each field, its system of record, the last value seen there and when.");
        api.MapGet("/fragmented-truth", Findings).WithSummary("Where sales, delivery and finance say different things about one measure, side by side.");
    }

    private static async Task<IResult> Map(string id, HttpContext context, IMeasureReader measures, OwnershipReader ownership)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (await measures.Find(tenant, id) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        return CommandAnswer.Json(new JsonObject
        {
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["items"] = new JsonArray([.. ownership.Of(tenant, measure).Select(field => new JsonObject
            {
                ["field"] = field.Field,
                ["system"] = field.System,
                ["governs"] = field.Governs,
                ["value"] = field.Value,
                ["seenAt"] = field.SeenAt,
                ["by"] = field.By,
                ["ledgerNumber"] = field.LedgerNumber,
            })]),
            ["next"] = null,
        });
    }

    private static IResult Findings(HttpContext context, ReportWorlds worlds, string? node = null, string? person = null, string? kind = null)
    {
        if (!string.IsNullOrEmpty(kind) && !Enum.GetNames<TruthKind>().Contains(kind, StringComparer.Ordinal))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("kind", "Amount, Date, Progress, Value or Sale"));
        }

        var world = worlds.Now(CallerFilter.Of(context).Tenant);
        var filter = new ReportFilter { Node = string.IsNullOrEmpty(node) ? null : node, Person = string.IsNullOrEmpty(person) ? null : person };
        if (!filter.IsNodeKnown(world))
        {
            return ProblemResult.Of(PortfolioErrors.NodeUnknown());
        }

        var items = ReportRow.ByName(filter.In(world))
            .SelectMany(measure => FragmentedTruth.Of(measure, world.Demands.GetValueOrDefault(measure.DemandId), world.Settings.Ownership, world.At).Select(finding => (measure, finding)))
            .Where(item => string.IsNullOrEmpty(kind) || item.finding.Kind.ToString() == kind)
            .Select(item => Show(world, item.measure, item.finding));
        return CommandAnswer.Json(new JsonObject { ["items"] = new JsonArray([.. items]), ["next"] = null });
    }

    private static JsonObject Show(ReportWorld world, MeasureState measure, TruthFinding finding)
    {
        var shown = ReportRow.Begin(world, measure);
        shown["kind"] = finding.Kind.ToString();
        shown["text"] = finding.Text;
        shown["sources"] = new JsonArray([.. finding.Sources.Select(source => new JsonObject
        {
            ["side"] = source.Side,
            ["system"] = source.System,
            ["what"] = source.What,
            ["value"] = source.Value,
            ["seenAt"] = source.SeenAt,
        })]);
        return shown;
    }
}
