using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Reporting.Views;
using Governance.Store.Reporting.World;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Adoption;

/// <summary>Adoption of running projects over HTTP.</summary>
internal static class AdoptionRoutes
{
    public static void MapAdoption(this IEndpointRouteBuilder api)
    {
        api.MapPost("/measures/{id}/adoption", Propose).WithSummary("Records at which degree a running project stands; its sponsor confirms.");
        api.MapPost("/measures/{id}/adoption/confirmation", Confirm).WithSummary("The sponsor confirms the degree; from then on gates alone move the measure.");
        api.MapGet("/adoption", List).WithSummary("Adopted projects, and those that wait for their sponsor, with what the next gate of each will ask.");
    }

    private static async Task<IResult> Propose(string id, AdoptionRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ProposeAdoption
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Doi = body.Doi,
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Confirm(string id, AdoptionConfirmationRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ConfirmAdoption { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, MeasureId = id, Doi = body.Doi };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static IResult List(HttpContext context, ReportWorlds worlds)
    {
        var world = worlds.Now(CallerFilter.Of(context).Tenant);
        return CommandAnswer.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. ReportRow.ByName(world.Measures.Where(measure => measure.Adoption is not null)).Select(measure => Show(world, measure))]),
            ["next"] = null,
        });
    }

    // While the sponsor has not confirmed, the gate is the one that the measure would stand before.
    private static JsonObject Show(ReportWorld world, MeasureState measure)
    {
        var adoption = measure.Adoption!;
        var isAdopted = AdoptionRules.IsAdopted(measure);
        var isOvertaken = !isAdopted && AdoptionRules.Fault(measure) is not null;
        var ahead = isAdopted || isOvertaken ? measure : measure with
        {
            Id = measure.Id + ":proposed",
            Doi = adoption.Doi,
            NextGate = world.RulebookOf(measure.RulebookDigest)?.FindGateFrom((Rules.Rulebooks.DegreeOfImplementation)adoption.Doi, MeasureFigures.Of(measure))?.Code,
        };
        var look = ahead.Status == MeasureStatus.Active ? world.Look(ahead) : null;
        return new JsonObject
        {
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["path"] = world.PathOf(measure),
            ["standing"] = isAdopted ? "Adopted" : isOvertaken ? "Overtaken" : "Proposed",
            ["adoptedAtDoi"] = adoption.Doi,
            ["doi"] = measure.Doi,
            ["reason"] = adoption.Reason,
            ["proposedBy"] = Person(world, adoption.ProposedBy),
            ["proposedAt"] = adoption.ProposedAt,
            ["confirmedBy"] = adoption.ConfirmedBy is { } sponsor ? Person(world, sponsor) : null,
            ["confirmedAt"] = adoption.ConfirmedAt,
            ["ledgerNumber"] = adoption.LedgerNumber,
            ["gate"] = ahead.NextGate,
            ["ready"] = look?.IsOpen ?? false,
            ["asks"] = look is null ? [] : new JsonArray([.. look.Decision.Remedies.Select(remedy => new JsonObject
            {
                ["criterion"] = remedy.CriterionCode,
                ["text"] = RemedySentence.Of(remedy),
                ["who"] = new JsonArray([.. remedy.Persons.Count == 0
                    ? remedy.Roles.Select(role => new JsonObject { ["role"] = role })
                    : remedy.Persons.Select(person => new JsonObject { ["role"] = person.Role, ["id"] = person.PersonId, ["name"] = person.PersonName })]),
            })]),
        };
    }

    private static JsonObject Person(ReportWorld world, string id) => new() { ["id"] = id, ["name"] = world.NameOf(id) };
}
