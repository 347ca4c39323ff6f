using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Storage;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.People;

/// <summary>The accounts of hosts that stand for a person, over HTTP.</summary>
internal static class PersonLinks
{
    public static IResult List(string id, HttpContext context, DocumentReader documents)
    {
        var caller = CallerFilter.Of(context);
        if (!caller.Actor.Is("admin") && !caller.Actor.Is("auditor") && caller.Actor.PersonId != id)
        {
            return ProblemResult.Of(PeopleErrors.LinksNotYours());
        }

        if (documents.Find<PersonState>(caller.Tenant, PersonStreams.NameOf(id)) is not { } person)
        {
            return ProblemResult.Of(PeopleErrors.Unknown(id));
        }

        var names = new PersonNames(documents, caller.Tenant);
        return CommandAnswer.Json(new JsonObject
        {
            ["person"] = Named(person.Id, names),
            ["items"] = new JsonArray([.. person.Links.Select(link => Show(link, names))]),
            ["next"] = null,
        });
    }

    private static JsonObject Show(IdentityLink link, PersonNames names) => new()
    {
        ["linkId"] = link.Id,
        ["system"] = link.System,
        ["scope"] = link.Scope,
        ["subject"] = link.Subject,
        ["standing"] = (link.ConfirmedBy is null ? LinkStanding.Proposed : link.UnlinkProposer is null ? LinkStanding.Counts : LinkStanding.CutProposed).ToString(),
        ["proposedBy"] = Named(link.ProposedBy, names),
        ["confirmedBy"] = Named(link.ConfirmedBy, names),
        ["cutProposedBy"] = Named(link.UnlinkProposer?.By, names),
    };

    // Whoever is no person of the store yet is shown as the ledger names the caller.
    private static JsonObject? Named(string? who, PersonNames names) => who is null ? null : new JsonObject { ["id"] = who, ["name"] = names.Of(who) };
}
