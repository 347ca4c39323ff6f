using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People.Leaving;
using Governance.Store.People.Merging;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.People;

/// <summary>What becomes of a person and of identities, over HTTP.</summary>
internal static class PersonRoutes
{
    public static void MapPersons(this IEndpointRouteBuilder api)
    {
        api.MapPost("/people/{id}/leave", Leave).WithSummary("Says that a person has left: they hold nothing any more.");
        api.MapPost("/people/{id}/merge", Merge).WithSummary("Proposes that a record stands for the same human as another one.");
        api.MapPost("/people/{id}/merge/confirm", ConfirmMerge).WithSummary("Confirms it, as another administrator than the one who proposed it.");
        api.MapPost("/people/links/{linkId}/unlink", Unlink).WithSummary("Proposes to cut the link of an identity.");
        api.MapPost("/people/links/{linkId}/unlink/confirm", ConfirmUnlink).WithSummary("Cuts a link, as another administrator than the one who proposed it.");
        api.MapGet("/people/{id}/links", PersonLinks.List).WithSummary("Which accounts of hosts are linked to a person, or are proposed to be. Administrators, auditors and the person see them.");
        api.MapGet("/people/{id}/roles", Roles).WithSummary("What a person holds on measures, and answers for.");
    }

    private static Task<IResult> Leave(string id, LeaveRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new MarkPersonLeft { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, PersonId = id, On = body.On, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> Merge(string id, MergeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new ProposeMerge { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, PersonId = id, Into = body.Into, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> ConfirmMerge(string id, MergeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new ConfirmMerge { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, PersonId = id, Into = body.Into }, cancellation);
    }

    private static Task<IResult> Unlink(string linkId, ReasonRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new ProposeUnlink { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, LinkId = linkId, Reason = body.Reason ?? string.Empty }, cancellation);
    }

    private static Task<IResult> ConfirmUnlink(string linkId, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return Send(bus, new ConfirmUnlink { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, LinkId = linkId }, cancellation);
    }

    private static async Task<IResult> Send(ICommandBus bus, Command command, CancellationToken cancellation) => CommandAnswer.Of(await bus.Submit(command, cancellation));

    private static IResult Roles(string id, HttpContext context, DocumentReader documents, TimeProvider clock)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        if (documents.Find<PersonState>(tenant, PersonStreams.NameOf(id)) is not { } person)
        {
            return ProblemResult.Of(PeopleErrors.Unknown(id));
        }

        var now = clock.GetUtcNow();
        var items = documents.List<MeasureState>(tenant, "measure", null, int.MaxValue).SelectMany(measure =>
            measure.Roles.Where(held => held.PersonId == id && !held.IsOver(now)).Select(held => (JsonNode)new JsonObject
            {
                ["measureId"] = measure.Id,
                ["measure"] = measure.Name,
                ["role"] = held.Role,
                ["from"] = held.From,
                ["until"] = held.Until,
                ["holds"] = held.IsHeldAt(now),
            }).Concat(measure.Touchpoints.Where(one => one.PersonId == id && !one.PersonLeft).Select(one => (JsonNode)new JsonObject
            {
                ["measureId"] = measure.Id,
                ["measure"] = measure.Name,
                ["touchpoint"] = one.Code,
                ["holds"] = true,
            })));
        return CommandAnswer.Json(new JsonObject { ["person"] = new JsonObject { ["id"] = id, ["name"] = person.Name }, ["items"] = new JsonArray([.. items]), ["next"] = null });
    }
}
