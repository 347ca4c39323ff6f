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

namespace Governance.Store.Dependencies;

/// <summary>Dependencies over HTTP.</summary>
internal static class DependencyRoutes
{
    private const int UsualCount = 100;
    private const int MostDays = 3660;

    public static void MapDependencies(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dependencies", List).WithSummary("Open dependencies of all measures, by the day on which they are needed.");
        api.MapGet("/measures/{id}/dependencies", Show).WithSummary("What a measure waits for, who waits for it, and what the register says.");
        api.MapGet("/measures/{id}/dependencies/impact", Impact).WithSummary("What a slip of a measure by some days moves.");
        api.MapPost("/measures/{id}/dependencies", Record).WithSummary("Enters or changes a dependency.");
        api.MapPost("/measures/{id}/dependencies/review", Review).WithSummary("Says that somebody looked at all dependencies of a measure.");
        api.MapPost("/measures/{id}/dependencies/check", Check).WithSummary("Looks whether the measures that a measure waits for still go on.");
        api.MapPost("/measures/{id}/dependencies/{code}/commitment", Commit).WithSummary("The other side accepts a dependency with a day, or moves that day.");
        api.MapPost("/measures/{id}/dependencies/{code}/decline", Decline).WithSummary("The other side does not accept a dependency.");
        api.MapPost("/measures/{id}/dependencies/{code}/fulfil", Fulfil).WithSummary("Says that a dependency came.");
        api.MapPost("/measures/{id}/dependencies/{code}/withdraw", Withdraw).WithSummary("Says that the measure does without a dependency.");
    }

    private static IResult List(HttpContext context, DependencyReader dependencies, string? after = null, int? count = null) => Paging.IsCount(count)
        ? CommandAnswer.Json(dependencies.List(CallerFilter.Of(context).Tenant, after, count ?? UsualCount))
        : ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));

    private static IResult Show(string id, HttpContext context, DependencyReader dependencies) =>
        dependencies.Of(CallerFilter.Of(context).Tenant, id) is { } shown ? CommandAnswer.Json(shown) : ProblemResult.Of(MeasureErrors.Unknown());

    private static IResult Impact(string id, HttpContext context, DependencyReader dependencies, int days = 0) =>
        days is < 0 or > MostDays ? ProblemResult.Of(RequestErrors.ParameterInvalid("days", "a number from 0 to 3660"))
        : dependencies.Impact(CallerFilter.Of(context).Tenant, id, days) is { } shown ? CommandAnswer.Json(shown)
        : ProblemResult.Of(MeasureErrors.Unknown());

    private static Task<IResult> Record(string id, DependencyRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new RecordDependency { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Dependency = body.Dependency, Reason = body.Reason }, cancellation);

    private static Task<IResult> Review(string id, RegisterReviewRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new ReviewDependencies { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Comment = body.Comment }, cancellation);

    private static Task<IResult> Check(string id, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new CheckDependencies { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id }, cancellation);

    private static Task<IResult> Commit(string id, string code, CommitmentRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new CommitDependency { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Code = code, Date = body.Date, Reason = body.Reason }, cancellation);

    private static Task<IResult> Decline(string id, string code, ReasonRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new DeclineDependency { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Code = code, Reason = body.Reason }, cancellation);

    private static Task<IResult> Fulfil(string id, string code, ReasonRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) =>
        Close(id, code, true, body, context, bus, cancellation);

    private static Task<IResult> Withdraw(string id, string code, ReasonRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) =>
        Close(id, code, false, body, context, bus, cancellation);

    private static Task<IResult> Close(string id, string code, bool fulfilled, ReasonRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context,
        bus,
        (caller, key) => new CloseDependency { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Code = code, Fulfilled = fulfilled, Reason = body.Reason },
        cancellation);
}
