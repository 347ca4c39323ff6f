using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Milestones;
using Governance.Store.Portfolio.Queries;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Portfolio;

/// <summary>Hierarchy, effects, milestones and thresholds over HTTP.</summary>
internal static class PortfolioRoutes
{
    public static void MapPortfolio(this IEndpointRouteBuilder api)
    {
        api.MapPost("/nodes", Create).WithSummary("Creates a node of the hierarchy.");
        api.MapPost("/nodes/{id}", ChangeNode).WithSummary("Gives a node another name or parent.");
        api.MapPost("/measures/{id}/parent", Place).WithSummary("Puts a measure into a MeasurePackage, or takes it out.");
        api.MapPost("/measures/{id}/effects", Effects).WithSummary("Takes in plan, forecast and actual of a measure.");
        api.MapPost("/measures/{id}/milestones", Milestones).WithSummary("Takes in milestones of a measure.");
        api.MapPost("/portfolio/thresholds", Thresholds).WithSummary("Sets the thresholds of the two lights.");
        api.MapPortfolioQueries();
    }

    private static Task<IResult> Create(NodeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new CreateNode { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Kind = body.Kind, Name = body.Name, ParentId = body.ParentId }, cancellation);
    }

    private static Task<IResult> ChangeNode(string id, ChangeNodeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new ChangeNode { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, NodeId = id, Name = body.Name, ParentId = body.ParentId, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> Place(string id, ParentRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new PlaceMeasure { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, ParentId = body.ParentId }, cancellation);
    }

    private static Task<IResult> Effects(string id, EffectsRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new RecordEffects { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, Effects = body.Effects, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> Milestones(string id, MilestonesRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new RecordMilestones { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, Milestones = body.Milestones, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> Thresholds(ThresholdsRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new SetThresholds { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MilestoneDays = body.MilestoneDays, PotentialTolerancePercent = body.PotentialTolerancePercent, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static async Task<IResult> Send(ICommandBus bus, Command command, CancellationToken cancellation) =>
        CommandAnswer.Of(await bus.Submit(command, cancellation));
}
