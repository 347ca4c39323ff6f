using System;

using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>One of two administrators, as the ledger entry of what was proposed names them.</summary>
/// <param name="By">Whoever proposed it.</param>
/// <param name="Subject">The caller.</param>
/// <param name="PersonId">The person behind that caller then; empty when it was linked to nobody yet.</param>
public sealed record Administrator(string By, string Subject, string? PersonId)
{
    internal static Administrator Of(RecordedEvent recorded) => new(recorded.Actor.Identity, recorded.Actor.Subject, recorded.Actor.PersonId);

    /// <summary>
    /// INVARIANT: two administrators are two people. The same caller is one, the same person is one, and so is a caller who has become that person since.
    /// </summary>
    internal bool IsSameAs(Actor actor, IDecisionView view)
    {
        if (By == actor.Identity || Subject == actor.Subject)
        {
            return true;
        }

        return actor.PersonId is { } person
            && (PersonId == person
                || Subject == "person:" + person
                || IsLinked(view.Find<PersonState>(PersonStreams.NameOf(person))));
    }

    /// <summary>Whether this is the person, by any name that is known of them.</summary>
    internal bool Is(PersonState person) =>
        By == person.Id || PersonId == person.Id || Subject == "person:" + person.Id || IsLinked(person);

    private bool IsLinked(PersonState? person) =>
        person is not null && person.Links.Exists(link => link is { ConfirmedBy: not null, System: "entra" }
            && string.Equals(Actor.ApiSubject(link.Subject), Subject, StringComparison.OrdinalIgnoreCase));
}
