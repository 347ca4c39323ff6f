using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People.Merging;

/// <summary>An admin proposes that two records are one human.</summary>
internal sealed class ProposeMergeHandler : CommandHandler<ProposeMerge>
{
    protected override Decision Decide(ProposeMerge command, IDecisionView view) =>
        (MergeRules.Fault(command.Actor, command.PersonId, command.Into, view) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault
            ? fault
            : Decision.Accept(
                new JsonObject { ["id"] = command.PersonId, ["into"] = command.Into, ["waitingFor"] = "second administrator" },
                new StreamEvent(PersonStreams.NameOf(command.PersonId), new PersonMergeProposed { Into = command.Into, By = command.Actor.Identity, Reason = command.Reason }));
}
