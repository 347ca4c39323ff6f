using System;

using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>Who really acts: a record that was merged acts as the one that it was merged into, and who has left does not act any more.</summary>
internal static class ActingPerson
{
    /// <summary>The command as that person sends it, and the denial when the person has left.</summary>
    public static (Command Command, Problem? Problem) Of(Command command, IDecisionView view)
    {
        if (command.Actor.PersonId is not { } claimed)
        {
            return (command, null);
        }

        var (person, problem) = Of(claimed, id => view.Find<PersonState>(PersonStreams.NameOf(id)));
        return (problem is not null || person == claimed ? command : command with { Actor = command.Actor with { PersonId = person } }, problem);
    }

    /// <summary>The record that stands for the person now, and the denial when that one has left.</summary>
    public static (string Person, Problem? Problem) Of(string person, Func<string, PersonState?> find)
    {
        while (find(person) is { } state)
        {
            if (state is { LeftOn: not null, MergedInto: null })
            {
                return (person, PeopleErrors.Left(state.Name));
            }

            if (state.MergedInto is null)
            {
                break;
            }

            person = state.MergedInto;
        }

        return (person, null);
    }
}
