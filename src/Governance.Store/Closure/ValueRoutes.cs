using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Portfolio;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Closure;

/// <summary>Value and its confirmation over HTTP.</summary>
internal static class ValueRoutes
{
    public static void MapValue(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures/{id}/value", Value).WithSummary("Shows financial targets and project status of a measure in one view.");
        api.MapGet("/measures/{id}/closure", Closure).WithSummary("Shows what was promised against what the controller confirmed.");
        api.MapPost("/measures/{id}/confirmations", Confirm).WithSummary("Takes in the value that the controller confirms, with how it was confirmed.");
        api.MapPost("/measures/{id}/explanations", Explain).WithSummary("Takes in the controller's explanation of a shortfall.");
        api.MapPost("/measures/{id}/kpis/{code}/explanation", ExplainKpi).WithSummary("Takes in the controller's explanation of a missed target.");
    }

    private static async Task<IResult> Value(string id, HttpContext context, IMeasureReader measures, DocumentReader documents, TimeProvider clock)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        var thresholds = documents.Find<ThresholdsState>(tenant, ThresholdStreams.Only) ?? ThresholdsState.Default;
        return await measures.Find(tenant, id) is { } measure
            ? CommandAnswer.Json(ValueShow.Of(measure, new PersonNames(documents, tenant), thresholds.ForRules(), clock.GetUtcNow()))
            : ProblemResult.Of(MeasureErrors.Unknown());
    }

    private static async Task<IResult> Closure(string id, HttpContext context, IMeasureReader measures, DocumentReader documents, TimeProvider clock)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        return await measures.Find(tenant, id) is { } measure
            ? CommandAnswer.Json(ClosureShow.Of(measure, new PersonNames(documents, tenant), clock.GetUtcNow()))
            : ProblemResult.Of(MeasureErrors.Unknown());
    }

    private static async Task<IResult> Confirm(string id, ConfirmationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new ConfirmValue
            {
                Tenant = caller.Tenant,
                CommandId = CallerFilter.CommandIdOf(context),
                Actor = caller.Actor,
                MeasureId = id,
                Amounts = body.Amounts,
                Method = body.Method ?? string.Empty,
                EvidenceKey = body.EvidenceKey ?? string.Empty,
                Lines = body.Lines,
            },
            cancellation));
    }

    private static async Task<IResult> Explain(string id, ExplanationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(
            new ExplainOutcome
            {
                Tenant = caller.Tenant,
                CommandId = CallerFilter.CommandIdOf(context),
                Actor = caller.Actor,
                MeasureId = id,
                Kind = body.Kind,
                Currency = body.Currency,
                Text = body.Text,
            },
            cancellation));
    }

    private static async Task<IResult> ExplainKpi(string id, string code, KpiExplanationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ExplainKpi { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, Kpi = code, Text = body.Text };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
