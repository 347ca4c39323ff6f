using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Breaches;

/// <summary>Breaches over HTTP.</summary>
internal static class BreachRoutes
{
    private const int UsualCount = 100;

    public static void MapBreaches(this IEndpointRouteBuilder api)
    {
        api.MapGet("/breaches", List).WithSummary("What was found in hosts that the rules do not cover, open ones first.");
        api.MapPost("/breaches/{id}/explain", Explain).WithSummary("Says why a breach happened.");
        api.MapPost("/breaches/{id}/accept", Accept).WithSummary("Takes note of a breach and closes it.");
    }

    private static IResult List(
        HttpContext context, BreachReader breaches, string? state = null, string? kind = null, string? measure = null, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        if (!IsName<BreachState>(state))
        {
            return ProblemResult.Of(BreachErrors.StateUnknown());
        }

        if (!IsName<BreachKind>(kind))
        {
            return ProblemResult.Of(BreachErrors.KindUnknown());
        }

        var most = count ?? UsualCount;
        var filter = new BreachFilter
        {
            State = string.IsNullOrEmpty(state) ? null : Enum.Parse<BreachState>(state),
            Kind = string.IsNullOrEmpty(kind) ? null : Enum.Parse<BreachKind>(kind),
            Measure = string.IsNullOrEmpty(measure) ? null : measure,
        };
        return breaches.List(CallerFilter.Of(context).Tenant, filter, string.IsNullOrEmpty(after) ? null : after, most) is { } found
            ? CommandAnswer.Json(Paging.Page(found, most, item => item.Shown, item => item.Id))
            : ProblemResult.Of(RequestErrors.ParameterInvalid("after", "the id of a breach"));
    }

    private static bool IsName<T>(string? text)
        where T : struct, Enum => string.IsNullOrEmpty(text) || Enum.GetNames<T>().Contains(text, StringComparer.Ordinal);

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
}
