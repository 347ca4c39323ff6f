using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.People;

/// <summary>People and their identities over HTTP.</summary>
internal static class PeopleRoutes
{
    private const int UsualCount = 100;

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people", List).WithSummary("Lists people by id: who is called what. Their identities in hosts are not shown.");
        api.MapPost("/people", Add).WithSummary("Adds a person.");
        api.MapPost("/people/{id}/links", Propose).WithSummary("Proposes that an identity of a host is this person.");
        api.MapPost("/people/links/{linkId}/confirm", Confirm).WithSummary("Confirms a link, as another administrator than the one who proposed it.");
    }

    private static IResult List(HttpContext context, DocumentReader documents, string? after = null, int? count = null)
    {
        if (!Paging.IsCount(count))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("count", "a number from 1 to 1000"));
        }

        var most = count ?? UsualCount;
        var people = documents.List<PersonState>(CallerFilter.Of(context).Tenant, "person", after, most);
        return CommandAnswer.Json(Paging.Page(people, most, Show, person => person.Id));
    }

    private static JsonObject Show(PersonState person)
    {
        var shown = new JsonObject { ["id"] = person.Id, ["name"] = person.Name };
        if (person.LeftOn is { } day)
        {
            shown["left"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (person.MergedInto is { } into)
        {
            shown["mergedInto"] = into;
        }

        return shown;
    }

    private static async Task<IResult> Add(PersonRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new AddPerson { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Name = body.Name };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Propose(string id, LinkRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ProposeIdentityLink
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            PersonId = id,
            System = body.System,
            Scope = body.Scope,
            Subject = body.Subject,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Confirm(string linkId, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ConfirmIdentityLink { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, LinkId = linkId };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
