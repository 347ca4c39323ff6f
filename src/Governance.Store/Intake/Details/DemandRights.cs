using Governance.Store.Commands;
using Governance.Store.People;

namespace Governance.Store.Intake.Details;

/// <summary>Who may work on a demand, and until when.</summary>
internal static class DemandRights
{
    /// <summary>The denial for somebody who is not a known person.</summary>
    public static Problem? Known(Actor actor, IDecisionView view) =>
        actor.PersonId is { } person && view.Find<PersonState>(PersonStreams.NameOf(person)) is not null ? null : PeopleErrors.Unlinked();

    /// <summary>The denial once intake has ended the demand.</summary>
    public static Problem? Open(DemandState demand) =>
        demand.Outcome is IntakeOutcome.Approved or IntakeOutcome.Cancelled ? IntakeErrors.AlreadyDecided(demand.Outcome.Value) : null;

    public static Problem? ToChange(Actor actor, DemandState demand) =>
        actor.Is("admin") || actor.Is("pmo")
        || (demand.EnteredBy is { } by && by == actor.PersonId)
        || (actor.PersonId is { } person && demand.Value(DemandFields.Sponsor) == person)
        || (demand.IsFromCrm && actor.Is("account-team"))
            ? null
            : DetailErrors.NotYourDemand();
}
