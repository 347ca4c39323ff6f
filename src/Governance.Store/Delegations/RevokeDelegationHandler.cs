using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>Ends a delegation. What was answered under it stands.</summary>
internal sealed class RevokeDelegationHandler : CommandHandler<RevokeDelegation>
{
    protected override Decision Decide(RevokeDelegation command, IDecisionView view)
    {
        if (view.Find<DelegationState>(DelegationStreams.NameOf(command.DelegationId)) is not { } delegation)
        {
            return DelegationErrors.Unknown();
        }

        var isParty = command.Actor.PersonId is { } person && (person == delegation.PrincipalId || person == delegation.DelegateId);
        if (!isParty && !command.Actor.Is("admin"))
        {
            return DelegationErrors.NotYours();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        return DelegationRules.StandingAt(delegation, view.Now) is DelegationStanding.Revoked or DelegationStanding.Expired
            ? DelegationErrors.Ended()
            : Decision.Accept(
                new JsonObject { ["id"] = delegation.Id },
                new StreamEvent(DelegationStreams.NameOf(delegation.Id), new DelegationRevoked { By = command.Actor.Identity, Reason = command.Reason }));
    }
}
