using System.Linq;

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
        return view.Find<PersonState>(PersonStreams.NameOf(personId))?.Links.FirstOrDefault(link => link.Id == linkId) is { } link
            ? (null, personId, link)
            : (PeopleErrors.LinkUnknown(), string.Empty, null);
    }
}
