using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>Whether somebody can be given something to do or to answer for.</summary>
internal static class PersonRules
{
    public static Problem? Fault(IDecisionView view, string personId) => view.Find<PersonState>(PersonStreams.NameOf(personId)) switch
    {
        null => PeopleErrors.Unknown(personId),
        { MergedInto: { } into } => PeopleErrors.Merged(into),
        { LeftOn: not null } person => PeopleErrors.Left(person.Name),
        _ => null,
    };

    /// <summary>The person who acts, when the store knows them.</summary>
    public static string? Known(Actor actor, IDecisionView view) =>
        actor.PersonId is { } person && view.Find<PersonState>(PersonStreams.NameOf(person)) is not null ? person : null;
}
