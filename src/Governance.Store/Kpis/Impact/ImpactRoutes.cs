using System.Linq;
using System.Text.Json;
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

namespace Governance.Store.Kpis.Impact;

/// <summary>Impact updates over HTTP.</summary>
internal static class ImpactRoutes
{
    public static void MapImpact(this IEndpointRouteBuilder api)
    {
        api.MapPost("/measures/{id}/impact", Report).WithSummary("An update on a measure: what moved, or why nothing did.");
        api.MapGet("/measures/{id}/impact", List).WithSummary("The updates on a measure, newest first, and what moved since.");
    }

    private static async Task<IResult> Report(string id, ImpactRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ReportImpact
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Text = body.Text,
            Readings = body.Readings,
            Effects = body.Effects,
            NoneMoved = body.NoneMoved,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static IResult List(string id, HttpContext context, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        var names = new PersonNames(documents, tenant);
        return CommandAnswer.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. Enumerable.Reverse(measure.Impact).Select(update => Show(update, names))]),
            ["unreported"] = new JsonArray([.. ImpactJudge.Unreported(measure).Select(text => (JsonNode)text)]),
            ["next"] = null,
        });
    }

    private static JsonObject Show(ImpactUpdate update, PersonNames names)
    {
        var shown = (JsonObject)JsonSerializer.SerializeToNode(update, StoreJson.Options)!;
        shown["by"] = names.Of(update.By);
        return shown;
    }
}
