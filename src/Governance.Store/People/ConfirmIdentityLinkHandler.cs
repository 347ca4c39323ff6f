using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People;

/// <summary>Another admin than the one who proposed it confirms a link.</summary>
internal sealed class ConfirmIdentityLinkHandler : CommandHandler<ConfirmIdentityLink>
{
    protected override Decision Decide(ConfirmIdentityLink command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (command.Actor.IsApplication)
        {
            return PeopleErrors.ApplicationCannotVouch();
        }

        if (view.Lookup(PersonStreams.LinkIndex, command.LinkId) is not { } personId
            || view.Find<PersonState>(PersonStreams.NameOf(personId))?.Links.FirstOrDefault(link => link.Id == command.LinkId) is not { } proposed)
        {
            return PeopleErrors.LinkUnknown();
        }

        if (proposed.ConfirmedBy is not null)
        {
            return PeopleErrors.AlreadyConfirmed();
        }

        if (PersonRules.Fault(view, personId) is { } gone)
        {
            return gone;
        }

        if (IsProposer(command.Actor, proposed, personId, view))
        {
            return PeopleErrors.SecondAdminNeeded();
        }

        if (view.Lookup(PersonStreams.IdentityIndex, PersonStreams.IdentityKey(proposed.System, proposed.Scope, proposed.Subject)) is not null)
        {
            return PeopleErrors.IdentityTaken();
        }

        var confirmed = new IdentityLinkConfirmed { LinkId = proposed.Id, ConfirmedBy = command.Actor.Identity };
        return Decision.Accept(new JsonObject { ["linkId"] = proposed.Id, ["personId"] = personId }, new StreamEvent(PersonStreams.NameOf(personId), confirmed));
    }

    /// <summary>
    /// INVARIANT: two administrators vouch for a link. The same caller is one, the same person is one, and so is a caller
    /// who has become that person since, or becomes it by this very link.
    /// </summary>
    private static bool IsProposer(Actor actor, IdentityLink proposed, string linkedPersonId, IDecisionView view)
    {
        if (proposed.ProposedBy == actor.Identity || proposed.ProposerSubject == actor.Subject)
        {
            return true;
        }

        return actor.PersonId is { } person
            && (proposed.ProposerPersonId == person
                || proposed.ProposerSubject == "person:" + person
                || (linkedPersonId == person && IsCaller(proposed, proposed.ProposerSubject))
                || IsLinked(view.Find<PersonState>(PersonStreams.NameOf(person)), proposed.ProposerSubject));
    }

    private static bool IsLinked(PersonState? person, string subject) =>
        person is not null && person.Links.Exists(link => link.ConfirmedBy is not null && IsCaller(link, subject));

    private static bool IsCaller(IdentityLink link, string subject) =>
        link.System == "entra" && string.Equals(Actor.ApiSubject(link.Subject), subject, StringComparison.OrdinalIgnoreCase);
}
