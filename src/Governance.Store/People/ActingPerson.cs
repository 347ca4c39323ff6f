using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>Who really acts: a record that was merged acts as the one that it was merged into, and who has left does not act any more.</summary>
internal static class ActingPerson
{
    /// <summary>The command as that person sends it, and the denial when the person has left.</summary>
    public static (Command Command, Problem? Problem) Of(Command command, IDecisionView view)
    {
        var actor = command.Actor;
        while (actor.PersonId is { } person && view.Find<PersonState>(PersonStreams.NameOf(person)) is { } state)
        {
            if (state is { LeftOn: not null, MergedInto: null })
            {
                return (command, PeopleErrors.Left(state.Name));
            }

            if (state.MergedInto is null)
            {
                break;
            }

            actor = actor with { PersonId = state.MergedInto };
        }

        return (ReferenceEquals(actor, command.Actor) ? command : command with { Actor = actor }, null);
    }
}
