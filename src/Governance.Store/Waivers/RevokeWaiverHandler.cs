using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Waivers;

/// <summary>Whoever asked for it, or may grant it, may end it: to make a gate stricter takes one person.</summary>
internal sealed class RevokeWaiverHandler(RulebookLibrary library) : MeasureHandler<RevokeWaiver>(library)
{
    protected override string? MeasureOf(RevokeWaiver command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RevokeWaiver command, MeasureContext measure)
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
        if (waiver.AskedBy != person && WaiverRights.Held(wanted, person, measure.State).Count == 0)
        {
            return WaiverErrors.NotYours(string.Join(", ", wanted));
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        return waiver.State == WaiverState.Revoked
            ? WaiverErrors.Revoked()
            : Decision.Accept(WaiverShow.Answer(waiver, WaiverState.Revoked), On(measure, new WaiverRevoked { Id = waiver.Id, By = person, Reason = command.Reason }));
    }
}
