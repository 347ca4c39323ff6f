using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Waivers;

/// <summary>Waivers over HTTP.</summary>
internal static class WaiverRoutes
{
    public static void MapWaivers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures/{id}/waivers", List).WithSummary("Lists the waivers of a measure, and which of them hold.");
        api.MapPost("/measures/{id}/waivers", Ask).WithSummary("Asks for an exception to one criterion of a gate.");
        api.MapPost("/measures/{id}/waivers/{waiver}/grant", Grant).WithSummary("Grants a waiver that somebody else asked for.");
        api.MapPost("/measures/{id}/waivers/{waiver}/revoke", Revoke).WithSummary("Refuses or withdraws a waiver.");
    }

    private static async Task<IResult> List(string id, HttpContext context, IMeasureReader measures, DocumentReader documents, TimeProvider clock)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        return await measures.Find(tenant, id) is { } measure
            ? CommandAnswer.Json(WaiverShow.List(measure, clock.GetUtcNow(), new PersonNames(documents, tenant).NameOf))
            : ProblemResult.Of(MeasureErrors.Unknown());
    }

    private static async Task<IResult> Ask(string id, WaiverRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new AskWaiver
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Gate = body.Gate,
            Criterion = body.Criterion,
            Reason = body.Reason,
            ExpiresAt = body.ExpiresAt,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Grant(string id, string waiver, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new GrantWaiver { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, WaiverId = waiver };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Revoke(string id, string waiver, WaiverReason body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new RevokeWaiver
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            WaiverId = waiver,
            Reason = body.Reason,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
