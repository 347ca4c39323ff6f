using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Risks;

/// <summary>Risks over HTTP.</summary>
internal static class RiskRoutes
{
    private const int UsualCount = 100;

    public static void MapRisks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/risks", (HttpContext context, RiskReader risks, string? after = null, int? count = null) => List(context, risks, false, after, count))
            .WithSummary("Open risks of all measures, the highest score first.");
        api.MapGet("/risks/escalated", (HttpContext context, RiskReader risks, string? after = null, int? count = null) => List(context, risks, true, after, count))
            .WithSummary("Risks that need somebody above their owner, the highest score first.");
        api.MapGet("/measures/{id}/risks", Show).WithSummary("Risks of a measure, and what the register says.");
        api.MapPost("/measures/{id}/risks", Record).WithSummary("Enters or changes a risk of a measure.");
        api.MapPost("/measures/{id}/risks/review", Review).WithSummary("Says that somebody looked at all risks of a measure.");
        api.MapPost("/measures/{id}/risks/{code}/accept", Accept).WithSummary("Accepts a risk at its score.");
        api.MapPost("/measures/{id}/risks/{code}/close", Close).WithSummary("Closes a risk.");
    }

    private static IResult List(HttpContext context, RiskReader risks, bool escalated, string? after, int? count) => Paging.IsCount(count)
        ? CommandAnswer.Json(risks.List(CallerFilter.Of(context).Tenant, escalated, after, count ?? UsualCount))
        : ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));

    private static IResult Show(string id, HttpContext context, RiskReader risks) =>
        risks.Of(CallerFilter.Of(context).Tenant, id) is { } shown ? CommandAnswer.Json(shown) : ProblemResult.Of(MeasureErrors.Unknown());

    private static Task<IResult> Record(string id, RiskRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new RecordRisk { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Risk = body.Risk, Reason = body.Reason }, cancellation);

    private static Task<IResult> Review(string id, RegisterReviewRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new ReviewRisks { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Comment = body.Comment }, cancellation);

    private static Task<IResult> Accept(string id, string code, AcceptRiskRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new AcceptRisk { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Code = code, Score = body.Score, Reason = body.Reason }, cancellation);

    private static Task<IResult> Close(string id, string code, CloseRiskRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new CloseRisk { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Code = code, Occurred = body.Occurred, Reason = body.Reason }, cancellation);
}
