using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Delegations;

/// <summary>Takes in a delegation from its principal.</summary>
internal sealed class OfferDelegationHandler : CommandHandler<OfferDelegation>
{
    private const int MostDays = 90;
    private const int MostMeasures = 100;
    private const int MostOfOnePerson = 200;
    private static readonly TimeSpan ClockLeeway = TimeSpan.FromMinutes(5);

    protected override Decision Decide(OfferDelegation command, IDecisionView view)
    {
        if (command.Actor.PersonId is not { } principal || view.Find<PersonState>(PersonStreams.NameOf(principal)) is null)
        {
            return PeopleErrors.Unlinked();
        }

        if (PersonRules.Fault(view, command.DelegateId) is { } gone)
        {
            return gone;
        }

        var from = command.From ?? view.Now;
        if ((Fault(command, principal) ?? TimeFault(from, command.Until, view.Now) ?? ScopeFault(command, principal, view)) is { } fault)
        {
            return fault;
        }

        if (Given(principal, view) >= MostOfOnePerson)
        {
            return DelegationErrors.TooMany(MostOfOnePerson, MostDays);
        }

        var id = StoreId.Of(command, "delegation");
        var offered = new DelegationOffered
        {
            PrincipalId = principal,
            DelegateId = command.DelegateId,
            Role = command.Role,
            Measures = [.. command.Measures.Distinct(StringComparer.Ordinal)],
            From = from,
            Until = command.Until,
            Reason = command.Reason,
        };
        return Decision.Accept(new JsonObject { ["id"] = id, ["waitingFor"] = "delegate" }, new StreamEvent(DelegationStreams.NameOf(id), offered));
    }

    /// <summary>How many of theirs have not ended, or ended not long ago.</summary>
    private static int Given(string principal, IDecisionView view)
    {
        var since = view.Now.AddDays(-MostDays);
        return view.LookupUnder(DelegationStreams.Given, DelegationStreams.GivenBy(principal))
            .Count(id => view.Find<DelegationState>(DelegationStreams.NameOf(id)) is { } given && given.Until > since && !(given.RevokedAt <= since));
    }

    private static Problem? Fault(OfferDelegation command, string principal)
    {
        if (command.DelegateId == principal)
        {
            return DelegationErrors.ToOneself();
        }

        if (!FieldRules.IsCode(command.Role))
        {
            return DelegationErrors.RoleInvalid();
        }

        return command.Measures.Count > MostMeasures ? DelegationErrors.TooManyMeasures(MostMeasures) : Text.Fault("The reason", command.Reason, 4000);
    }

    private static Problem? TimeFault(DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= from || until <= now)
        {
            return DelegationErrors.TimesWrong();
        }

        return until - from > TimeSpan.FromDays(MostDays) ? DelegationErrors.TooLong(MostDays) : from < now - ClockLeeway ? DelegationErrors.Backdated() : null;
    }

    /// <summary>Only what is the principal's own: a delegate holds no role by it, and so has nothing to hand on.</summary>
    private static Problem? ScopeFault(OfferDelegation command, string principal, IDecisionView view)
    {
        foreach (var id in command.Measures)
        {
            if (view.Find<MeasureState>(MeasureStreams.NameOf(id)) is not { } measure)
            {
                return MeasureErrors.Unknown();
            }

            if (!measure.Roles.Exists(held => held.PersonId == principal && held.Role == command.Role))
            {
                return DelegationErrors.RoleNotHeld(measure.Name, command.Role);
            }
        }

        return null;
    }
}
