using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.People;

/// <summary>People and their identities over HTTP.</summary>
internal static class PeopleRoutes
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapPost("/people", Add).WithSummary("Adds a person.");
        api.MapPost("/people/{id}/links", Propose).WithSummary("Proposes that an identity of a host is this person.");
        api.MapPost("/people/links/{linkId}/confirm", Confirm).WithSummary("Confirms a link, as another administrator than the one who proposed it.");
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
