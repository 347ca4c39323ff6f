using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Intake;

/// <summary>Demands over HTTP.</summary>
internal static class IntakeRoutes
{
    public static void MapDemands(this IEndpointRouteBuilder api)
    {
        api.MapGet("/demands", List).WithSummary("Lists demands.");
        api.MapGet("/demands/{id}", Get).WithSummary("Shows a demand.");
        api.MapPost("/demands/{id}/intake", Decide).WithSummary("Decides about a demand; Approved makes the measure.");
    }

    private static async Task<IResult> List(HttpContext context, IDemandReader demands, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        var most = count ?? 100;
        var items = await demands.List(CallerFilter.Of(context).Tenant, after, most);
        return CommandAnswer.Json(Paging.Page(items, most, item => JsonSerializer.SerializeToNode(item, StoreJson.Options)!, item => item.Id));
    }

    private static async Task<IResult> Get(string id, HttpContext context, IDemandReader demands) =>
        await demands.Find(CallerFilter.Of(context).Tenant, id) is { } demand
            ? CommandAnswer.Json(JsonSerializer.SerializeToNode(demand, StoreJson.Options)!)
            : ProblemResult.Of(IntakeErrors.DemandUnknown());

    private static async Task<IResult> Decide(string id, IntakeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new DecideIntake
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            DemandId = id,
            Outcome = body.Outcome,
            Reason = body.Reason ?? string.Empty,
            Measure = body.Measure,
            WorkItems = body.WorkItems ?? [],
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
