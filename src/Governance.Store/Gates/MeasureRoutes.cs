using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.People.Roles;
using Governance.Store.Storage;
using Governance.Store.Triggers.Queries;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Gates;

/// <summary>Measures over HTTP, each with the decision for its next gate.</summary>
internal static class MeasureRoutes
{
    public static void MapMeasures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures", List).WithSummary("Lists measures.");
        api.MapGet("/measures/{id}", Get).WithSummary("Shows a measure: state, next gate, the decision for it, packet digest, history.");
        api.MapPost("/measures/{id}/fields", Change).WithSummary("Changes fields of a measure.");
    }

    private static async Task<IResult> List(HttpContext context, IMeasureReader measures, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        var most = count ?? 100;
        var items = await measures.List(CallerFilter.Of(context).Tenant, after, most);
        return CommandAnswer.Json(Paging.Page(items, most, MeasureShow.Line, item => item.Id));
    }

    private static async Task<IResult> Get(
        string id, HttpContext context, IMeasureReader measures, IGateReader gates, IPastGates past, LedgerReader ledger, TriggerQueries triggers, DocumentReader documents, DelegationIndex delegations, TimeProvider clock, string? at = null, string? known = null)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        var names = new PersonNames(documents, tenant);
        if (at is not null || known is not null)
        {
            Problem? problem = null;
            var moment = at is null ? default : PastMoment.Read(at, clock, out problem);
            var asKnownNow = PastMoment.IsAsKnownNow(known, at, ref problem);
            if (problem is not null || past.Measure(tenant, id, moment) is not { } then)
            {
                return ProblemResult.Of(problem ?? MeasureErrors.Unknown());
            }

            if (!asKnownNow)
            {
                return CommandAnswer.Json(With(MeasureShow.Full(then, past.Look(tenant, then, null, moment), ledger, tenant), then, moment, names));
            }

            var (corrected, corrections) = past.AsKnownNow(tenant, then, moment);
            var later = With(MeasureShow.Full(corrected, past.Look(tenant, corrected, null, moment), ledger, tenant), corrected, moment, names);
            later["corrections"] = MeasureShow.Sentences(corrections);
            return CommandAnswer.Json(later);
        }

        if (await measures.Find(tenant, id) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        var shown = With(MeasureShow.Full(measure, await gates.Look(tenant, id), ledger, tenant), measure, clock.GetUtcNow(), names);
        delegations.NameIn(shown["decision"] as JsonObject, tenant, measure);
        shown["commitment"] = triggers.Commitment(tenant, measure);
        return CommandAnswer.Json(shown);
    }

    private static JsonObject With(JsonObject shown, MeasureState measure, DateTimeOffset asOf, PersonNames names)
    {
        shown["accountability"] = Accountability.Of(measure, asOf, names.NameOf);
        return shown;
    }

    private static async Task<IResult> Change(string id, FieldsRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ChangeFields
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Fields = body.Fields,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
