using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Objectives;

/// <summary>Objectives over HTTP.</summary>
internal static class ObjectiveRoutes
{
    public static void MapObjectives(this IEndpointRouteBuilder api)
    {
        api.MapGet("/objectives", (HttpContext context, DocumentReader documents) => CommandAnswer.Json(Map(context, documents).List())).WithSummary("Lists the objectives.");
        api.MapGet("/objectives/map", (HttpContext context, DocumentReader documents) => CommandAnswer.Json(Map(context, documents).Tree()))
            .WithSummary("The strategy map: objectives, the measures that serve them, their KPIs and lights.");
        api.MapGet("/objectives/unmapped", (HttpContext context, DocumentReader documents) => CommandAnswer.Json(Map(context, documents).Unmapped()))
            .WithSummary("Measures and work items that lead to no objective.");
        api.MapPost("/objectives", (ObjectiveRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => Set(null, body, context, bus, cancellation))
            .WithSummary("Makes an objective.");
        api.MapPost("/objectives/{id}", (string id, ObjectiveRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => Set(id, body, context, bus, cancellation))
            .WithSummary("Gives an objective another code, name, parent or owner.");
        api.MapPost("/objectives/{id}/retire", Retire).WithSummary("Retires an objective; measures and objectives that still contribute are named.");
        api.MapPost("/measures/{id}/objective", Serve).WithSummary("Says which objective a measure serves.");
    }

    private static ObjectiveMap Map(HttpContext context, DocumentReader documents) => new(documents, CallerFilter.Of(context).Tenant);

    private static async Task<IResult> Set(string? id, ObjectiveRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new SetObjective
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            ObjectiveId = id,
            Code = body.Code,
            Name = body.Name,
            ParentId = string.IsNullOrEmpty(body.ParentId) ? null : body.ParentId,
            OwnerId = string.IsNullOrEmpty(body.OwnerId) ? null : body.OwnerId,
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Retire(string id, RetireObjectiveRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new RetireObjective { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, ObjectiveId = id, Reason = body.Reason ?? string.Empty };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Serve(string id, ServeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ServeObjective
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            ObjectiveId = body.ObjectiveId,
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
