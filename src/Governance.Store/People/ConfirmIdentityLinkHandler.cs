using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People;

/// <summary>Another admin than the one who proposed it confirms a link.</summary>
internal sealed class ConfirmIdentityLinkHandler : CommandHandler<ConfirmIdentityLink>
{
    protected override Decision Decide(ConfirmIdentityLink command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (view.Lookup(PersonStreams.LinkIndex, command.LinkId) is not { } personId
            || view.Find<PersonState>(PersonStreams.NameOf(personId))?.Links.FirstOrDefault(link => link.Id == command.LinkId) is not { } proposed)
        {
            return PeopleErrors.LinkUnknown();
        }

        if (proposed.ConfirmedBy is not null)
        {
            return PeopleErrors.AlreadyConfirmed();
        }

        if (proposed.ProposedBy == command.Actor.Identity)
        {
            return PeopleErrors.SecondAdminNeeded();
        }

        if (view.Lookup(PersonStreams.IdentityIndex, PersonStreams.IdentityKey(proposed.System, proposed.Scope, proposed.Subject)) is not null)
        {
            return PeopleErrors.IdentityTaken();
        }

        var confirmed = new IdentityLinkConfirmed { LinkId = proposed.Id, ConfirmedBy = command.Actor.Identity };
        return Decision.Accept(new JsonObject { ["linkId"] = proposed.Id, ["personId"] = personId }, new StreamEvent(PersonStreams.NameOf(personId), confirmed));
    }
}
