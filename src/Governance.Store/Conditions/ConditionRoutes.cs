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

namespace Governance.Store.Conditions;

/// <summary>Conditions over HTTP. They come from a review that asks for a ConditionalGo.</summary>
internal static class ConditionRoutes
{
    public static void MapConditions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures/{id}/conditions", List).WithSummary("Lists the conditions under which a measure went on.");
        api.MapPost("/measures/{id}/conditions/{code}/met", Meet).WithSummary("Says that a condition is met.");
        api.MapPost("/measures/{id}/conditions/{code}/confirmations", Confirm).WithSummary("Confirms that a condition is met, or finds that it is not.");
    }

    private static async Task<IResult> List(string id, HttpContext context, IMeasureReader measures, DocumentReader documents, TimeProvider clock)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        return await measures.Find(tenant, id) is { } measure
            ? CommandAnswer.Json(ConditionShow.List(measure, clock.GetUtcNow(), new PersonNames(documents, tenant).NameOf))
            : ProblemResult.Of(MeasureErrors.Unknown());
    }

    private static async Task<IResult> Meet(string id, string code, ConditionRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new MeetCondition
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Code = code,
            Reason = body.Reason,
            Evidence = body.Evidence,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Confirm(string id, string code, ConfirmationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ConfirmCondition
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Code = code,
            Met = body.Met,
            Reason = body.Reason,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
