using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Gates;

/// <summary>Gates over HTTP.</summary>
internal static class GateRoutes
{
    public static void MapGates(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures/{id}/gates/{gate}", Look).WithSummary("Shows the packet of a gate, its digest, and the decision now.");
        api.MapPost("/measures/{id}/gates/{gate}/reviews", Review).WithSummary("Asks for a gate: the decision, or the refusal with reasons and remedies.");
    }

    private static async Task<IResult> Look(
        string id, string gate, HttpContext context, IMeasureReader measures, IGateReader gates, IPastGates past, TimeProvider clock, string? at = null)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (at is not null)
        {
            var moment = PastMoment.Read(at, clock, out var problem);
            return problem is not null ? ProblemResult.Of(problem)
                : past.Measure(tenant, id, moment) is not { } then ? ProblemResult.Of(MeasureErrors.Unknown())
                : Show(past.Look(tenant, then, gate, moment), gate);
        }

        if (await measures.Find(tenant, id) is null)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        return Show(await gates.Look(tenant, id, gate), gate);
    }

    private static IResult Show(GateLook? look, string gate) => look is not null
        ? CommandAnswer.Json(new JsonObject
        {
            ["measureId"] = look.Measure.Id,
            ["gate"] = look.Gate,
            ["packet"] = look.PacketText,
            ["packetDigest"] = look.Facts.PacketDigest,
            ["decision"] = RefusalJson.Of(look.Decision),
        })
        : ProblemResult.Of(GateErrors.Unknown(gate.Length > 50 ? gate[..50] : gate));

    private static async Task<IResult> Review(string id, string gate, ReviewRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ReviewGate
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Gate = gate,
            Outcome = body.Outcome,
            Reason = body.Reason,
            RulebookDigest = body.RulebookDigest,
            Conditions = body.Conditions,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
