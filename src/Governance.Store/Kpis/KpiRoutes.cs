using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Kpis;

/// <summary>KPIs over HTTP.</summary>
internal static class KpiRoutes
{
    public static void MapKpis(this IEndpointRouteBuilder api)
    {
        api.MapPost("/measures/{id}/kpis", Define).WithSummary("Defines a KPI of a measure; the one with its code is defined anew.");
        api.MapPost("/measures/{id}/kpis/{code}/retire", Retire).WithSummary("Takes a KPI away from a measure.");
        api.MapPost("/measures/{id}/kpis/{code}/readings", Read).WithSummary("Takes in a reading of a KPI, or the correction of one.");
        api.MapGet("/measures/{id}/kpis", OfMeasure).WithSummary("The KPIs of a measure with all their readings.");
        api.MapGet("/kpis", List).WithSummary("The KPIs of all measures, across functions.");
        api.MapGet("/kpis/findings", Findings).WithSummary("Work items that are complete while no KPI has moved.");
    }

    private static async Task<IResult> Define(string id, KpiRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var kpi = new KpiDefinition
        {
            Code = body.Code,
            Name = body.Name,
            Unit = body.Unit,
            Direction = body.Direction,
            Baseline = body.Baseline,
            Target = body.Target,
            Due = body.Due,
            ReadingDays = body.ReadingDays,
        };
        var command = new DefineKpi { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, Kpi = kpi, Reason = body.Reason ?? string.Empty };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Retire(string id, string code, RetireRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new RetireKpi { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, Code = code, Reason = body.Reason ?? string.Empty };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Read(string id, string code, ReadingRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new RecordKpiReading
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Code = code,
            Value = body.Value,
            On = body.On,
            Source = body.Source,
            Corrects = body.Corrects,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static IResult OfMeasure(string id, HttpContext context, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        var names = new PersonNames(documents, tenant);
        return CommandAnswer.Json(Items(new JsonArray([.. measure.Kpis.Select(kpi => KpiShow.WithReadings(kpi, names.NameOf))])));
    }

    private static IResult List(HttpContext context, DocumentReader documents, string? function = null, string? objective = null)
    {
        var lines = documents.List<MeasureState>(CallerFilter.Of(context).Tenant, "measure", null, int.MaxValue)
            .Where(measure => string.IsNullOrEmpty(function) || string.Equals(measure.Fields.GetValueOrDefault("function"), function, StringComparison.OrdinalIgnoreCase))
            .Where(measure => string.IsNullOrEmpty(objective) || measure.Objective?.Id == objective)
            .SelectMany(measure => measure.Kpis.Select(kpi => KpiShow.Line(measure, kpi)));
        return CommandAnswer.Json(Items(new JsonArray([.. lines])));
    }

    private static IResult Findings(HttpContext context, DocumentReader documents) => CommandAnswer.Json(Items(new JsonArray(
        [.. documents.List<MeasureState>(CallerFilter.Of(context).Tenant, "measure", null, int.MaxValue).SelectMany(KpiFindings.Of)])));

    private static JsonObject Items(JsonArray items) => new() { ["items"] = items, ["next"] = null };
}
