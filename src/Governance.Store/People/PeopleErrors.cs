using Governance.Store.Commands;

namespace Governance.Store.People;

/// <summary>Denials about people and identities.</summary>
internal static class PeopleErrors
{
    public static Problem Unknown(string id) => Problem.NotFound("People.Unknown", $"There is no person {id}. Add the person first, or correct the id.");

    public static Problem SystemUnknown() => Problem.Invalid("People.SystemUnknown", "The system of an identity is dataverse, jira or entra. Name one of them.");

    public static Problem IdentityTaken() => Problem.Refused(
        "People.IdentityTaken",
        "This identity is linked already. One identity is one person: check which of the two is right.");

    public static Problem LinkUnknown() => Problem.NotFound("People.LinkUnknown", "There is no such link. Propose it first, or correct its id.");

    public static Problem SecondAdminNeeded() => Problem.Refused(
        "People.SecondAdminNeeded",
        "Whoever proposed a link cannot confirm it. Ask another administrator.");

    public static Problem ApplicationCannotVouch() => Problem.Forbidden(
        "People.ApplicationCannotVouch",
        "An application cannot vouch for who somebody is, because it cannot be told apart from whoever runs it. Sign in yourself.");

    public static Problem AlreadyConfirmed() => Problem.Refused("People.AlreadyConfirmed", "This link is confirmed already. Nothing is left to do.");

    public static Problem Unlinked() => Problem.Forbidden(
        "People.Unlinked",
        "Your identity is not linked to a person, so you can look but not decide. Ask two administrators to link it.");
}
