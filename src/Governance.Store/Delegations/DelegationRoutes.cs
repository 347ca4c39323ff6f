using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Delegations;

/// <summary>Delegations over HTTP.</summary>
internal static class DelegationRoutes
{
    private const int UsualCount = 100;

    public static void MapDelegations(this IEndpointRouteBuilder api)
    {
        api.MapPost("/delegations", Offer).WithSummary("Delegates a role of yours for a time; it holds once the delegate has accepted.");
        api.MapPost("/delegations/{id}/acceptance", Accept).WithSummary("Accepts a delegation that was given to you.");
        api.MapPost("/delegations/{id}/revoke", Revoke).WithSummary("Takes a delegation back, or declines it. What was answered under it stands.");
        api.MapGet("/delegations", List).WithSummary("Lists delegations: all, or those that name you.");
    }

    private static async Task<IResult> Offer(DelegationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new OfferDelegation
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            DelegateId = body.Delegate,
            Role = body.Role,
            Measures = body.Measures ?? [],
            From = body.From,
            Until = body.Until,
            Reason = body.Reason,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Accept(string id, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new AcceptDelegation { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, DelegationId = id };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Revoke(string id, RevocationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new RevokeDelegation { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, DelegationId = id, Reason = body.Reason };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static IResult List(HttpContext context, DelegationReader delegations, bool? mine = null, string? standing = null, string? after = null, int? count = null)
    {
        var caller = CallerFilter.Of(context);
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        var wanted = Array.IndexOf(Enum.GetNames<DelegationStanding>(), standing) is >= 0 and var place ? Enum.GetValues<DelegationStanding>()[place] : (DelegationStanding?)null;
        if (standing is not null && wanted is null)
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("standing", "one of " + string.Join(", ", Enum.GetNames<DelegationStanding>())));
        }

        // Whoever is no known person is named by no delegation.
        return CommandAnswer.Json(delegations.List(caller.Tenant, mine == true ? caller.Actor.PersonId ?? string.Empty : null, wanted, after, count ?? UsualCount));
    }
}
