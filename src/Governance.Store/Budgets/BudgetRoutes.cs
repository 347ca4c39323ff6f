using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Budgets;

/// <summary>Budget and actual cost over HTTP.</summary>
internal static class BudgetRoutes
{
    public static void MapBudgets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures/{id}/budget", Get).WithSummary("Shows budget, movements and actual cost of a measure.");
        api.MapPost("/measures/{id}/budget", Grant).WithSummary("Grants budget to a measure, or takes it back.");
        api.MapPost("/budget/movements", Move).WithSummary("Moves budget between months or measures.");
        api.MapPost("/measures/{id}/costs", Record).WithSummary("Claims actual cost for a measure, by source line.");
        api.MapPost("/measures/{id}/costs/release", Release).WithSummary("Gives up the claim on a ledger line.");
        api.MapGet("/costs/doubles", Doubles).WithSummary("Lists ledger lines that were imported for two measures.");
    }

    private static async Task<IResult> Get(string id, HttpContext context, IMeasureReader measures, DocumentReader documents)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        return await measures.Find(tenant, id) is { } measure
            ? CommandAnswer.Json(BudgetShow.Of(measure, new PersonNames(documents, tenant), other => NameOf(documents, tenant, other)))
            : ProblemResult.Of(MeasureErrors.Unknown());
    }

    private static IResult Doubles(HttpContext context, LookupReader lookups, DocumentReader documents, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        var (tenant, most, items) = (CallerFilter.Of(context).Tenant, count ?? 100, new JsonArray());
        var page = lookups.Page(tenant, CostIndex.Doubles, string.Empty, after, most);
        foreach (var (key, measureId) in page)
        {
            var measure = documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId));
            if (measure?.Budget.Costs.Find(cost => cost.ClaimedBefore is not null && key == cost.Key + "\n" + measureId) is { } line)
            {
                var shown = BudgetShow.Cost(line, other => NameOf(documents, tenant, other));
                shown["measure"] = new JsonObject { ["id"] = measureId, ["name"] = measure.Name };
                items.Add(shown);
            }
        }

        return CommandAnswer.Json(new JsonObject { ["items"] = items, ["next"] = page.Count == most ? page[^1].Key : null });
    }

    private static Task<IResult> Grant(string id, GrantRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => Send(context, bus, cancellation, caller =>
        new GrantBudget { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, Lines = body.Lines, Reason = body.Reason ?? string.Empty });

    private static Task<IResult> Move(MovementRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => Send(context, bus, cancellation, caller => new MoveBudget
    {
        Tenant = caller.Tenant,
        CommandId = CallerFilter.CommandIdOf(context),
        Actor = caller.Actor,
        FromMeasureId = body.From.MeasureId,
        FromPeriod = body.From.Period,
        ToMeasureId = body.To.MeasureId,
        ToPeriod = body.To.Period,
        Currency = body.Currency,
        Amount = body.Amount,
        Reason = body.Reason ?? string.Empty,
    });

    private static Task<IResult> Record(string id, CostsRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => Send(context, bus, cancellation, caller => new RecordCosts
    {
        Tenant = caller.Tenant,
        CommandId = CallerFilter.CommandIdOf(context),
        Actor = caller.Actor,
        MeasureId = id,
        Lines = [.. body.Lines.Select(line => line?.ToLine()!)],
        Imported = body.Imported,
    });

    private static Task<IResult> Release(string id, ReleaseRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation) => Send(context, bus, cancellation, caller => new ReleaseCost
    {
        Tenant = caller.Tenant,
        CommandId = CallerFilter.CommandIdOf(context),
        Actor = caller.Actor,
        MeasureId = id,
        System = body.System,
        Document = body.Document,
        Line = body.Line,
        Reason = body.Reason ?? string.Empty,
    });

    private static async Task<IResult> Send(HttpContext context, ICommandBus bus, CancellationToken cancellation, Func<Caller, Command> make) =>
        CommandAnswer.Of(await bus.Submit(make(CallerFilter.Of(context)), cancellation));

    private static string NameOf(DocumentReader documents, string tenant, string measureId) =>
        documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId))?.Name ?? measureId;
}
