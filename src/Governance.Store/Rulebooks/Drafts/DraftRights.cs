using Governance.Store.Commands;
using Governance.Store.People;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Who may draft, publish and withdraw: administrators who are known persons, so that two of them are two people.</summary>
internal static class DraftRights
{
    public static Problem? Fault(Actor actor, IDecisionView view)
    {
        if (!actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        return actor.PersonId is { } person && view.Find<PersonState>(PersonStreams.NameOf(person)) is not null ? null : DraftErrors.PersonUnknown();
    }
}
