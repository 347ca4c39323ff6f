using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Registers;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Intake.Needs;

/// <summary>What demands would need of people, over HTTP.</summary>
internal static class DemandNeedRoutes
{
    public static void MapDemandNeeds(this IEndpointRouteBuilder api) =>
        api.MapPost("/demands/{id}/needs", Need).WithSummary("Says what a demand would need of people.");

    private static Task<IResult> Need(string id, NeedsRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new RecordDemandNeeds { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, DemandId = id, Needs = body.Needs, Reason = body.Reason }, cancellation);
}
