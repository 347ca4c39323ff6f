using System;
using System.Linq;
using System.Text.Json;
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

namespace Governance.Store.Breaches;

/// <summary>Breaches over HTTP.</summary>
internal static class BreachRoutes
{
    public static void MapBreaches(this IEndpointRouteBuilder api)
    {
        api.MapGet("/breaches", List).WithSummary("Gate changes in hosts that no decision covers, open ones first.");
        api.MapPost("/breaches/{id}/explain", Explain).WithSummary("Says why a breach happened.");
        api.MapPost("/breaches/{id}/accept", Accept).WithSummary("Takes note of a breach and closes it.");
    }

    private static IResult List(HttpContext context, BreachReader breaches, string? state = null)
    {
        BreachState? wanted = null;
        if (!string.IsNullOrEmpty(state))
        {
            if (!Enum.GetNames<BreachState>().Contains(state, StringComparer.Ordinal))
            {
                return ProblemResult.Of(BreachErrors.StateUnknown());
            }

            wanted = Enum.Parse<BreachState>(state);
        }

        var items = breaches.List(CallerFilter.Of(context).Tenant, wanted).Select(found => Show(found.Measure, found.Breach));
        return CommandAnswer.Json(new JsonObject { ["items"] = new JsonArray([.. items]), ["next"] = null });
    }

    private static async Task<IResult> Explain(string id, BreachRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ExplainBreach { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, BreachId = id, Reason = body.Reason };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Accept(string id, BreachRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new AcceptBreach { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, BreachId = id, Reason = body.Reason };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static JsonObject Show(MeasureState measure, Breach breach)
    {
        var shown = JsonSerializer.SerializeToNode(breach, StoreJson.Options)!.AsObject();
        var change = shown["change"]!.AsObject();
        shown.Remove("change");
        var item = new JsonObject { ["measureId"] = measure.Id, ["measure"] = measure.Name, ["kind"] = BreachFound.GateChangedInHost };
        foreach (var (name, value) in change.Concat(shown))
        {
            item[name] = value?.DeepClone();
        }

        return item;
    }
}
