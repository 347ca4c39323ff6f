using System;
using System.Collections.Generic;
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

namespace Governance.Store.Divergences;

/// <summary>Divergences over HTTP.</summary>
internal static class DivergenceRoutes
{
    public static void MapDivergences(this IEndpointRouteBuilder api)
    {
        api.MapGet("/divergences", List).WithSummary("Lists divergences, open ones first.");
        api.MapGet("/measures/{id}/divergences", OfMeasure).WithSummary("Lists the divergences of a measure, oldest first.");
        api.MapPost("/measures/{id}/divergences/{divergenceId}/decision", Decide).WithSummary("Takes in the controller's decision about a divergence.");
    }

    private static IResult List(HttpContext context, LookupReader lookups, DocumentReader documents, TimeProvider clock, string? state = null, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        if (state is not null && !Enum.GetNames<DivergenceState>().Contains(state, StringComparer.Ordinal))
        {
            return ProblemResult.Of(DivergenceErrors.StateInvalid());
        }

        var (tenant, most) = (CallerFilter.Of(context).Tenant, count ?? 100);
        var (names, measures, items) = (new PersonNames(documents, tenant), new Dictionary<string, MeasureState?>(StringComparer.Ordinal), new JsonArray());
        var page = lookups.Page(tenant, DivergenceIndex.Name, state is null ? string.Empty : DivergenceIndex.Prefix(Enum.Parse<DivergenceState>(state)), after, most);
        foreach (var (key, measureId) in page)
        {
            if (!measures.TryGetValue(measureId, out var measure))
            {
                measures[measureId] = measure = documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId));
            }

            // What moved on between the index and its state is shown as it is now.
            if (measure?.Divergences.Find(known => known.Id == DivergenceIndex.IdIn(key)) is { } known)
            {
                items.Add(DivergenceShow.Of(measure, known, names, clock.GetUtcNow()));
            }
        }

        return CommandAnswer.Json(new JsonObject { ["items"] = items, ["next"] = page.Count == most ? page[^1].Key : null });
    }

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
            ["items"] = new JsonArray([.. measure.Divergences.Select(known => DivergenceShow.Of(measure, known, names, clock.GetUtcNow()))]),
            ["next"] = null,
        });
    }

    private static async Task<IResult> Decide(string id, string divergenceId, DivergenceRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new DecideDivergence
            {
                Tenant = caller.Tenant,
                CommandId = CallerFilter.CommandIdOf(context),
                Actor = caller.Actor,
                MeasureId = id,
                DivergenceId = divergenceId,
                Decision = body.Decision,
                Reason = body.Reason ?? string.Empty,
                Until = body.Until,
            },
            cancellation));
    }
}
