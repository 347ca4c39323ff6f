using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People;

/// <summary>An admin proposes to cut a link.</summary>
internal sealed class ProposeUnlinkHandler : CommandHandler<ProposeUnlink>
{
    protected override Decision Decide(ProposeUnlink command, IDecisionView view)
    {
        var (problem, personId, link) = LinkFinder.Find(command.Actor, command.LinkId, view);
        return (problem ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault
            ? fault
            : Decision.Accept(
                new JsonObject { ["linkId"] = link!.Id, ["personId"] = personId, ["waitingFor"] = "second administrator" },
                new StreamEvent(PersonStreams.NameOf(personId), new IdentityUnlinkProposed { LinkId = link.Id, By = command.Actor.Identity, Reason = command.Reason }));
    }
}
