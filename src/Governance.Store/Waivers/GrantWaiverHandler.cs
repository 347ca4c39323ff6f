using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Waivers;

/// <summary>INVARIANT: nobody grants what they asked for, and nobody without one of the roles that the rulebook names for the criterion.</summary>
internal sealed class GrantWaiverHandler(RulebookLibrary library) : MeasureHandler<GrantWaiver>(library)
{
    protected override string? MeasureOf(GrantWaiver command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(GrantWaiver command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if (measure.State.Waivers.Find(item => item.Id == command.WaiverId) is not { } waiver)
        {
            return WaiverErrors.Unknown();
        }

        var wanted = WaiverRights.RolesOf(waiver, measure.Rulebook);
        var held = WaiverRights.Held(wanted, person, measure.State);
        if (held.Count == 0)
        {
            return wanted.Count == 0 ? WaiverErrors.NotWaivable() : WaiverErrors.NotYours(string.Join(", ", wanted));
        }

        if (waiver.AskedBy == person)
        {
            return WaiverErrors.OwnRequest();
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (waiver.State != WaiverState.Asked)
        {
            return WaiverErrors.NotAsked();
        }

        return waiver.ExpiresAt <= measure.View.Now
            ? WaiverErrors.Expired()
            : Decision.Accept(WaiverShow.Answer(waiver, WaiverState.Granted), On(measure, new WaiverGranted { Id = waiver.Id, By = person, Roles = held }));
    }
}
