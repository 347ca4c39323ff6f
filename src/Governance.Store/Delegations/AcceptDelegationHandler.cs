using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People;

namespace Governance.Store.Delegations;

/// <summary>Lets the delegate accept.</summary>
internal sealed class AcceptDelegationHandler : CommandHandler<AcceptDelegation>
{
    protected override Decision Decide(AcceptDelegation command, IDecisionView view)
    {
        if (command.Actor.PersonId is not { } person || view.Find<PersonState>(PersonStreams.NameOf(person)) is null)
        {
            return PeopleErrors.Unlinked();
        }

        if (view.Find<DelegationState>(DelegationStreams.NameOf(command.DelegationId)) is not { } delegation)
        {
            return DelegationErrors.Unknown();
        }

        if (delegation.DelegateId != person)
        {
            return DelegationErrors.NotYours();
        }

        return DelegationRules.StandingAt(delegation, view.Now) switch
        {
            DelegationStanding.Revoked or DelegationStanding.Expired => DelegationErrors.Ended(),
            DelegationStanding.Offered => Decision.Accept(
                new JsonObject { ["id"] = delegation.Id },
                new StreamEvent(DelegationStreams.NameOf(delegation.Id), new DelegationAccepted { By = person })),
            _ => DelegationErrors.AlreadyAccepted(),
        };
    }
}
