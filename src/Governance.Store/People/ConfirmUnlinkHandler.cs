using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People;

/// <summary>Another admin confirms that a link is cut. The identity can be linked again, to whoever it is.</summary>
internal sealed class ConfirmUnlinkHandler : CommandHandler<ConfirmUnlink>
{
    protected override Decision Decide(ConfirmUnlink command, IDecisionView view)
    {
        var (problem, personId, link) = LinkFinder.Find(command.Actor, command.LinkId, view);
        if (problem is not null)
        {
            return problem;
        }

        if (link!.UnlinkProposer is not { } proposer)
        {
            return PeopleErrors.NoUnlink();
        }

        return proposer.IsSameAs(command.Actor, view) ? PeopleErrors.SecondAdminNeeded() : Decision.Accept(
            new JsonObject { ["linkId"] = link.Id, ["personId"] = personId },
            new StreamEvent(PersonStreams.NameOf(personId), new IdentityUnlinked
            {
                LinkId = link.Id,
                System = link.System,
                Scope = link.Scope,
                Subject = link.Subject,
                ConfirmedBy = command.Actor.Identity,
            }));
    }
}
