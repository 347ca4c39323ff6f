using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Delegations;
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
        string id, string gate, HttpContext context, IMeasureReader measures, IGateReader gates, IPastGates past, DelegationIndex delegations, TimeProvider clock, string? at = null, string? known = null)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (at is not null || known is not null)
        {
            Problem? problem = null;
            var moment = at is null ? default : PastMoment.Read(at, clock, out problem);
            var asKnownNow = PastMoment.IsAsKnownNow(known, at, ref problem);
            if (problem is not null || past.Measure(tenant, id, moment) is not { } then)
            {
                return ProblemResult.Of(problem ?? MeasureErrors.Unknown());
            }

            if (!asKnownNow)
            {
                return Show(past.Look(tenant, then, gate, moment), gate);
            }

            var (corrected, corrections) = past.AsKnownNow(tenant, then, moment);
            return Show(past.Look(tenant, corrected, gate, moment), gate, corrections);
        }

        if (await measures.Find(tenant, id) is null)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        return Show(await gates.Look(tenant, id, gate), gate, null, (decision, look) => delegations.NameIn(decision, tenant, look.Measure));
    }

    private static IResult Show(GateLook? look, string gate, IReadOnlyList<string>? corrections = null, Action<JsonObject, GateLook>? complete = null)
    {
        if (look is null)
        {
            return ProblemResult.Of(GateErrors.Unknown(gate.Length > 50 ? gate[..50] : gate));
        }

        var decision = RefusalJson.Of(look);
        complete?.Invoke(decision, look);
        var shown = new JsonObject
        {
            ["measureId"] = look.Measure.Id,
            ["gate"] = look.Gate,
            ["packet"] = look.PacketText,
            ["packetDigest"] = look.Facts.PacketDigest,
            ["decision"] = decision,
        };
        if (corrections is not null)
        {
            shown["corrections"] = MeasureShow.Sentences(corrections);
        }

        return CommandAnswer.Json(shown);
    }

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
