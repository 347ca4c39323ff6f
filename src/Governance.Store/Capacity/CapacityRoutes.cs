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

namespace Governance.Store.Capacity;

/// <summary>Skills, capacity and needs over HTTP.</summary>
internal static class CapacityRoutes
{
    public static void MapCapacity(this IEndpointRouteBuilder api)
    {
        api.MapGet("/skills", (HttpContext context, CapacityReader capacity) => CommandAnswer.Json(capacity.Skills(CallerFilter.Of(context).Tenant))).WithSummary("Skills, with who offers them.");
        api.MapPost("/skills", Create).WithSummary("Adds a skill.");
        api.MapPost("/skills/{code}/capacity", Enter).WithSummary("Says how many hours of a skill a person or team offers.");
        api.MapGet("/capacity", (HttpContext context, CapacityReader capacity, string? from = null, int? months = null) => Months(context, capacity, from, months, false))
            .WithSummary("What is offered and needed, by skill and month, with who competes.");
        api.MapGet("/capacity/overload", (HttpContext context, CapacityReader capacity, string? from = null, int? months = null) => Months(context, capacity, from, months, true))
            .WithSummary("Skills and months in which more is needed than offered, with who competes.");
        api.MapGet("/capacity/scarce", (HttpContext context, CapacityReader capacity) => CommandAnswer.Json(capacity.Scarce(CallerFilter.Of(context).Tenant))).WithSummary("Scarce skills, the scarcest first.");
        api.MapGet("/measures/{id}/capacity", Show).WithSummary("What a measure needs of people, the last check, and what the register says.");
        api.MapPost("/measures/{id}/needs", Need).WithSummary("Says what a measure needs of people.");
        api.MapPost("/measures/{id}/capacity/check", Check).WithSummary("Checks whether the needs of a measure are covered.");
    }

    private static IResult Months(HttpContext context, CapacityReader capacity, string? from, int? months, bool overloaded) =>
        from is not null && !CapacityRules.IsMonth(from) ? ProblemResult.Of(RequestErrors.ParameterInvalid("from", "a month such as 2027-01"))
        : months is not (null or (>= 1 and <= CapacitySettingsYaml.MostMonths)) ? ProblemResult.Of(RequestErrors.ParameterInvalid("months", "a number from 1 to 60"))
        : CommandAnswer.Json(capacity.Months(CallerFilter.Of(context).Tenant, from, months, overloaded));

    private static IResult Show(string id, HttpContext context, CapacityReader capacity) =>
        capacity.Of(CallerFilter.Of(context).Tenant, id) is { } shown ? CommandAnswer.Json(shown) : ProblemResult.Of(MeasureErrors.Unknown());

    private static Task<IResult> Create(SkillRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new CreateSkill { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, Code = body.Code, Name = body.Name }, cancellation);

    private static Task<IResult> Enter(string code, SupplyRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context,
        bus,
        (caller, key) => new EnterSupply { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, Skill = code, Resource = body.Resource, Months = body.Months, Reason = body.Reason },
        cancellation);

    private static Task<IResult> Need(string id, NeedsRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new RecordNeeds { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id, Needs = body.Needs, Reason = body.Reason }, cancellation);

    private static Task<IResult> Check(string id, HttpContext context, ICommandBus bus, CancellationToken cancellation) => SentCommand.Answer(
        context, bus, (caller, key) => new CheckCapacity { Tenant = caller.Tenant, CommandId = key, Actor = caller.Actor, MeasureId = id }, cancellation);
}
