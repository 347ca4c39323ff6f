using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.People.Touchpoints;

/// <summary>Touchpoints over HTTP.</summary>
internal static class TouchpointRoutes
{
    public static void MapTouchpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/measures/{id}/touchpoints", Set).WithSummary("Records, changes or takes away a touchpoint of two functions.");
        api.MapGet("/measures/{id}/touchpoints", List).WithSummary("Where functions meet in a measure, and who answers for it.");
    }

    private static async Task<IResult> Set(string id, TouchpointRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new SetTouchpoint
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Code = body.Code,
            Remove = body.Remove,
            FromFunction = body.FromFunction ?? string.Empty,
            ToFunction = body.ToFunction ?? string.Empty,
            About = body.About ?? string.Empty,
            PersonId = body.PersonId,
            Reason = body.Reason ?? string.Empty,
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
            ["items"] = new JsonArray([.. measure.Touchpoints.Select(one => new JsonObject
            {
                ["code"] = one.Code,
                ["fromFunction"] = one.FromFunction,
                ["toFunction"] = one.ToFunction,
                ["about"] = one.About,
                ["person"] = names.Of(one.PersonId),
                ["open"] = one.PersonId is null || one.PersonLeft,
                ["personLeft"] = one.PersonLeft,
            })]),
            ["next"] = null,
        });
    }
}
