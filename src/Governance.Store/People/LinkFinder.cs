using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>Finds a link that two administrators are to cut.</summary>
internal static class LinkFinder
{
    public static (Problem? Problem, string PersonId, IdentityLink? Link) Find(Actor actor, string linkId, IDecisionView view)
    {
        if (!actor.Is("admin"))
        {
            return (CommandErrors.AdminsOnly(), string.Empty, null);
        }

        if (actor.IsApplication)
        {
            return (PeopleErrors.ApplicationCannotVouch(), string.Empty, null);
        }

        var personId = view.Lookup(PersonStreams.LinkIndex, linkId) ?? string.Empty;
        if (view.Find<PersonState>(PersonStreams.NameOf(personId)) is not { } person || person.Links.Find(link => link.Id == linkId) is not { } link)
        {
            return (PeopleErrors.LinkUnknown(), string.Empty, null);
        }

        // INVARIANT: the identity of somebody who left stays refused; cut loose, it would be an unknown caller with the roles of its token.
        return person.LeftOn is null || link.ConfirmedBy is null ? (null, personId, link) : (PeopleErrors.LinkOfLeaver(person.Name), string.Empty, null);
    }
}
