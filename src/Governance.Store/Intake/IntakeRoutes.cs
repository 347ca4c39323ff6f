using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Needs;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Intake.Queries;

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
        api.MapGet("/demands/waiting", Waiting).WithSummary("Lists the demands that wait for intake.");
        api.MapGet("/demands/exposure", Exposure).WithSummary("Shows what delivery would cost, before it starts.");
        api.MapGet("/demands/{id}", Get).WithSummary("Shows a demand, and what it still needs.");
        api.MapPost("/demands", Enter).WithSummary("Enters a demand from elsewhere than CRM.");
        api.MapPost("/demands/{id}/fields", Change).WithSummary("Gives a demand its kind, or its fields new values.");
        api.MapPost("/demands/{id}/scores", Score).WithSummary("Scores one criterion of a demand.");
        api.MapPost("/demands/{id}/reviews", Review).WithSummary("Answers a review of a demand.");
        api.MapPost("/demands/{id}/intake", Decide).WithSummary("Decides about a demand; Approved makes the measure.");
        api.MapPost("/demands/{id}/portfolio", Portfolio).WithSummary("Records what the portfolio decides about a demand.");
        api.MapDemandNeeds();
        api.MapIntakeRules();
    }

    private static async Task<IResult> List(HttpContext context, IDemandReader demands, DemandQueries queries, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        var (tenant, most) = (CallerFilter.Of(context).Tenant, count ?? 100);
        var items = await demands.List(tenant, after, most);
        return CommandAnswer.Json(Paging.Page(items, most, item => queries.Show(tenant, item), item => item.Id));
    }

    private static IResult Waiting(HttpContext context, DemandQueries queries) => CommandAnswer.Json(queries.Waiting(CallerFilter.Of(context).Tenant));

    private static IResult Exposure(HttpContext context, DemandQueries queries) => CommandAnswer.Json(queries.Exposure(CallerFilter.Of(context).Tenant));

    private static async Task<IResult> Get(string id, HttpContext context, IDemandReader demands, DemandQueries queries)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        return await demands.Find(tenant, id) is { } demand ? CommandAnswer.Json(queries.Show(tenant, demand)) : ProblemResult.Of(IntakeErrors.DemandUnknown());
    }

    private static Task<IResult> Enter(EnterDemandRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new EnterDemand { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Name = body.Name, Kind = body.Kind };
        return Send(bus, body.Fields is { } fields ? command with { Fields = fields } : command, cancellation);
    }

    private static Task<IResult> Change(string id, ChangeDemandRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ChangeDemand { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, DemandId = id, Kind = body.Kind };
        return Send(bus, body.Fields is { } fields ? command with { Fields = fields } : command, cancellation);
    }

    private static Task<IResult> Score(string id, ScoreRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new ScoreDemand { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, DemandId = id, Criterion = body.Criterion, Score = body.Score, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> Review(string id, DemandReviewRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new ReviewDemand { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, DemandId = id, Review = body.Review, Passed = body.Passed, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> Portfolio(string id, PortfolioDecisionRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new DecidePortfolio { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, DemandId = id, Outcome = body.Outcome, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> Decide(string id, IntakeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
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
            Until = body.Until,
            Measure = body.Measure,
            WorkItems = body.WorkItems ?? [],
        };
        return Send(bus, command, cancellation);
    }

    private static async Task<IResult> Send(ICommandBus bus, Command command, CancellationToken cancellation) =>
        CommandAnswer.Of(await bus.Submit(command, cancellation));
}
