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

    public static Problem LinksNotYours() => Problem.Forbidden(
        "People.LinksNotYours",
        "Only administrators, auditors and the person see which accounts are linked to a person. Ask one of them.");

    public static Problem SecondAdminNeeded() => Problem.Refused(
        "People.SecondAdminNeeded",
        "Whoever proposed it cannot confirm it. Ask another administrator.");

    public static Problem ApplicationCannotVouch() => Problem.Forbidden(
        "People.ApplicationCannotVouch",
        "An application cannot vouch for who somebody is, because it cannot be told apart from whoever runs it. Sign in yourself.");

    public static Problem AlreadyConfirmed() => Problem.Refused("People.AlreadyConfirmed", "This link is confirmed already. Nothing is left to do.");

    public static Problem Unlinked() => Problem.Forbidden(
        "People.Unlinked",
        "Your identity is not linked to a person, so you can look but not decide. Ask two administrators to link it.");

    public static Problem Left(string name) => Problem.Refused("People.Left", $"{name} has left and holds nothing any more. Name somebody who is here.");

    public static Problem LinkOfLeaver(string name) => Problem.Refused(
        "People.LinkOfLeaver",
        $"{name} has left, and this identity stays refused with them. Whoever comes back gets a new record, into which two administrators merge this one; there a wrong link can be cut.");

    public static Problem Merged(string into) => Problem.Refused("People.Merged", $"This record was merged with another one of the same person. Use {into}.");

    public static Problem LeftLater() => Problem.Invalid("People.LeftInFuture", "Somebody can be marked as left for today or a day before. Give roles an end instead, or come back on the day.");

    public static Problem LeavingOneself() => Problem.Refused("People.LeavingOneself", "You cannot mark yourself as left. Ask another administrator.");

    public static Problem SamePerson() => Problem.Invalid("People.SamePerson", "A record cannot be merged with itself. Name the other one.");

    public static Problem NoMerge() => Problem.Refused("People.NoMergeProposed", "Nobody has proposed to merge these two records. Propose it first, and have another administrator confirm it.");

    public static Problem MergeOfOneself() => Problem.Refused(
        "People.MergeOfOneself", "Whoever one of the two records stands for cannot vouch that they are one person. Ask two other administrators.");

    public static Problem NoUnlink() => Problem.Refused("People.NoUnlinkProposed", "Nobody has proposed to cut this link. Propose it first, and have another administrator confirm it.");
}
