using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People;

/// <summary>An admin proposes that an identity is a person.</summary>
internal sealed class ProposeIdentityLinkHandler : CommandHandler<ProposeIdentityLink>
{
    protected override Decision Decide(ProposeIdentityLink command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (command.Actor.IsApplication)
        {
            return PeopleErrors.ApplicationCannotVouch();
        }

        if (command.System is not ("dataverse" or "jira" or "entra"))
        {
            return PeopleErrors.SystemUnknown();
        }

        if ((Text.Fault("The scope", command.Scope, 200) ?? Text.Fault("The subject", command.Subject, 200)) is { } fault)
        {
            return fault;
        }

        if (view.Find<PersonState>(PersonStreams.NameOf(command.PersonId)) is not { } person)
        {
            return PeopleErrors.Unknown(command.PersonId);
        }

        if (!person.IsHere)
        {
            return PersonRules.Fault(view, person.Id)!;
        }

        if (view.Lookup(PersonStreams.IdentityIndex, PersonStreams.IdentityKey(command.System, command.Scope, command.Subject)) is not null
            || person.Links.Any(link => link.System == command.System && link.Scope == command.Scope && link.Subject == command.Subject))
        {
            return PeopleErrors.IdentityTaken();
        }

        var linkId = StoreId.Of(command, "link");
        var proposed = new IdentityLinkProposed
        {
            LinkId = linkId,
            System = command.System,
            Scope = command.Scope,
            Subject = command.Subject,
            ProposedBy = command.Actor.Identity,
        };
        return Decision.Accept(new JsonObject { ["linkId"] = linkId }, new StreamEvent(PersonStreams.NameOf(person.Id), proposed));
    }
}
