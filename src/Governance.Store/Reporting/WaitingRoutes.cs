using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting.World;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Reporting;

/// <summary>Reminders over HTTP; what waits now is <c>/portfolio/waiting</c>.</summary>
internal static class WaitingRoutes
{
    public static void MapReminders(this IEndpointRouteBuilder api) =>
        api.MapGet("/waiting/reminders", Due).WithSummary("What is due to be reminded, by the cadence of the settings, at a moment.");

    // Whoever sends reminders asks for what fell due since they asked last; asking twice gives the same.
    private static IResult Due(HttpContext context, ReportWorlds worlds, TimeProvider clock, string? after = null, string? at = null, bool mine = false)
    {
        Problem? problem = null;
        DateTimeOffset? from = string.IsNullOrEmpty(after) ? null : ReportMoment.Read(after, clock, out problem, "after");
        DateTimeOffset? until = string.IsNullOrEmpty(at) || problem is not null ? null : ReportMoment.Read(at, clock, out problem);
        if (problem is not null)
        {
            return ProblemResult.Of(problem);
        }

        var caller = CallerFilter.Of(context);
        var world = until is { } moment ? worlds.At(caller.Tenant, moment) : worlds.Now(caller.Tenant);
        var items = Reminders.Of(world, from).Where(item => !mine || WaitingReader.IsMine(item.Wait, caller.Actor.PersonId, caller.Actor.Roles)).Select(item =>
        {
            var shown = (JsonObject)item.Wait.Shown.DeepClone();
            shown["person"] = item.Wait.PersonId is { } id ? new JsonObject { ["id"] = id, ["name"] = item.Wait.PersonName } : null;
            shown["role"] = item.Wait.Role;
            shown["reminder"] = item.Number;
            shown["dueAt"] = Views.ReportRow.Moment(item.DueAt);
            return shown;
        });
        return CommandAnswer.Json(new JsonObject { ["asOf"] = world.At, ["items"] = new JsonArray([.. items]), ["next"] = null });
    }
}
