using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.People.Roles;

/// <summary>Roles on measures over HTTP.</summary>
internal static class RoleRoutes
{
    public static void MapRoles(this IEndpointRouteBuilder api)
    {
        api.MapPost("/measures/{id}/roles", Reassign).WithSummary("Gives a role on a measure to somebody else, to one more, or takes it away.");
        api.MapGet("/measures/{id}/roles", List).WithSummary("Who holds which role, now or at a moment, and every change with its reason.");
    }

    private static async Task<IResult> Reassign(string id, ReassignRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ReassignRole
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Role = body.Role,
            FromPersonId = Given(body.FromPersonId),
            ToPersonId = Given(body.ToPersonId),
            StartsAt = body.StartsAt?.ToUniversalTime(),
            Until = body.Until?.ToUniversalTime(),
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static IResult List(string id, HttpContext context, DocumentReader documents, IPastGates past, TimeProvider clock, string? at = null)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        var moment = clock.GetUtcNow();
        Problem? problem = null;
        if (at is not null)
        {
            moment = PastMoment.Read(at, clock, out problem);
        }

        if (problem is not null)
        {
            return ProblemResult.Of(problem);
        }

        var measure = at is null ? documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)) : past.Measure(tenant, id, moment);
        return measure is null ? ProblemResult.Of(MeasureErrors.Unknown()) : CommandAnswer.Json(Show(measure, moment, new PersonNames(documents, tenant)));
    }

    private static JsonObject Show(MeasureState measure, DateTimeOffset moment, PersonNames names) => new()
    {
        ["items"] = new JsonArray([.. measure.Roles.Where(held => !held.IsOver(moment)).Select(held => new JsonObject
        {
            ["role"] = held.Role,
            ["person"] = names.Of(held.PersonId),
            ["from"] = held.From,
            ["until"] = held.Until,
            ["holds"] = held.IsHeldAt(moment),
        })]),
        ["changes"] = new JsonArray([.. measure.RoleChanges.Select(change =>
        {
            var shown = (JsonObject)JsonSerializer.SerializeToNode(change, StoreJson.Options)!;
            shown.Remove("fromPersonId");
            shown.Remove("toPersonId");
            shown["from"] = names.Of(change.FromPersonId);
            shown["to"] = names.Of(change.ToPersonId);
            shown["by"] = names.Of(change.By);
            return shown;
        })]),
        ["next"] = null,
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
