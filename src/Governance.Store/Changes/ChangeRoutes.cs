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

namespace Governance.Store.Changes;

/// <summary>Baselines and change requests over HTTP.</summary>
internal static class ChangeRoutes
{
    private const int UsualCount = 100;

    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", List).WithSummary("Undecided change requests of all measures, the oldest first.");
        api.MapGet("/measures/{id}/changes", Show).WithSummary("Change requests of a measure, and what the register says.");
        api.MapGet("/measures/{id}/baselines", Baselines).WithSummary("Baselines of a measure: all of them, and the original beside the current one.");
        api.MapPost("/measures/{id}/changes", Request).WithSummary("Asks for a change of the frozen baseline.");
        api.MapPost("/measures/{id}/changes/{change}/decisions", Decide).WithSummary("Decides for or against a change request.");
        api.MapPost("/measures/{id}/changes/{change}/withdraw", Withdraw).WithSummary("Takes a change request back.");
    }

    private static IResult List(HttpContext context, ChangeReader changes, string? after = null, int? count = null) => Paging.IsCount(count)
        ? CommandAnswer.Json(changes.List(CallerFilter.Of(context).Tenant, after, count ?? UsualCount))
        : ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));

    private static IResult Show(string id, HttpContext context, ChangeReader changes) =>
        changes.Of(CallerFilter.Of(context).Tenant, id) is { } shown ? CommandAnswer.Json(shown) : ProblemResult.Of(MeasureErrors.Unknown());

    private static IResult Baselines(string id, HttpContext context, ChangeReader changes) =>
        changes.Baselines(CallerFilter.Of(context).Tenant, id) is { } shown ? CommandAnswer.Json(shown) : ProblemResult.Of(MeasureErrors.Unknown());

    private static Task<IResult> Request(string id, ChangeDraft body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new RequestChange { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Change = body }, cancellation);

    private static Task<IResult> Decide(string id, string change, ChangeDecisionRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context,
        bus,
        (caller, key) => new DecideChange { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, ChangeId = change, Approve = body.Approve, Reason = body.Reason },
        cancellation);

    private static Task<IResult> Withdraw(string id, string change, ReasonRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new WithdrawChange { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, ChangeId = change, Reason = body.Reason }, cancellation);
}
