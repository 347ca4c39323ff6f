using Governance.Store.Commands;

namespace Governance.Store.People.Merging;

/// <summary>Who may vouch that two records are one human.</summary>
internal static class MergeRules
{
    public static Problem? Fault(Actor actor, string personId, string into, IDecisionView view)
    {
        if (!actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (actor.IsApplication)
        {
            return PeopleErrors.ApplicationCannotVouch();
        }

        if (personId == into)
        {
            return PeopleErrors.SamePerson();
        }

        // Who comes back is a new record, and the one that left goes into it with its identities.
        var hasLeft = view.Find<PersonState>(PersonStreams.NameOf(personId)) is { LeftOn: not null, MergedInto: null };
        if (((hasLeft ? null : PersonRules.Fault(view, personId)) ?? PersonRules.Fault(view, into)) is { } fault)
        {
            return fault;
        }

        // INVARIANT: the human in question is no witness: with two records he would be both of the two administrators.
        return IsOneOf(new Administrator(actor.Identity, actor.Subject, actor.PersonId), personId, into, view) ? PeopleErrors.MergeOfOneself() : null;
    }

    public static bool IsOneOf(Administrator administrator, string personId, string into, IDecisionView view) =>
        administrator.Is(view.Find<PersonState>(PersonStreams.NameOf(personId))!) || administrator.Is(view.Find<PersonState>(PersonStreams.NameOf(into))!);
}
