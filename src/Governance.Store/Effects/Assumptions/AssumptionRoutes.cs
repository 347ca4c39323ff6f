using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Effects.Assumptions;

/// <summary>Assumptions over HTTP.</summary>
internal static class AssumptionRoutes
{
    public static void MapAssumptions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/assumptions", List).WithSummary("Lists the assumptions that the controller looks at, in the order in which they fall due.");
        api.MapGet("/measures/{id}/assumptions", OfMeasure).WithSummary("Lists the assumptions of a measure.");
        api.MapPost("/measures/{id}/assumptions/{code}", Record).WithSummary("Takes in what a planned value rests on.");
        api.MapPost("/measures/{id}/assumptions/{code}/validation", Validate).WithSummary("Takes in the controller's validation of an assumption.");
    }

    private static IResult List(HttpContext context, LookupReader lookups, DocumentReader documents, TimeProvider clock, bool due = false, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        var (tenant, now, most) = (CallerFilter.Of(context).Tenant, clock.GetUtcNow(), count ?? 100);
        var (names, items) = (new PersonNames(documents, tenant), new JsonArray());
        var today = DayOf(now);
        var page = lookups.Page(tenant, AssumptionIndex.Name, string.Empty, after, most, due ? today : null);
        foreach (var (key, measureId) in page)
        {
            if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId)) is { } measure
                && measure.Assumptions.Find(one => one.Code == AssumptionIndex.CodeIn(key)) is { } assumption)
            {
                items.Add(AssumptionShow.Of(measure, assumption, names, now));
            }
        }

        return CommandAnswer.Json(new JsonObject { ["items"] = items, ["next"] = page.Count == most ? page[^1].Key : null });
    }

    private static string DayOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IResult> OfMeasure(string id, HttpContext context, IMeasureReader measures, DocumentReader documents, TimeProvider clock)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (await measures.Find(tenant, id) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        var names = new PersonNames(documents, tenant);
        return CommandAnswer.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. measure.Assumptions.Select(one => AssumptionShow.Of(measure, one, names, clock.GetUtcNow()))]),
            ["next"] = null,
        });
    }

    private static async Task<IResult> Record(string id, string code, AssumptionRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new RecordAssumption
            {
                Tenant = caller.Tenant,
                CommandId = CallerFilter.CommandIdOf(context),
                Actor = caller.Actor,
                MeasureId = id,
                Code = code,
                Kind = body.Kind,
                Currency = body.Currency,
                Statement = body.Statement,
            },
            cancellation));
    }

    private static async Task<IResult> Validate(string id, string code, ValidationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new ValidateAssumption
            {
                Tenant = caller.Tenant,
                CommandId = CallerFilter.CommandIdOf(context),
                Actor = caller.Actor,
                MeasureId = id,
                Code = code,
                Credibility = body.Credibility,
                Reason = body.Reason ?? string.Empty,
                RecheckOn = body.RecheckOn,
            },
            cancellation));
    }
}
