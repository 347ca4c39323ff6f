using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Denials about drafted rulebooks.</summary>
internal static class DraftErrors
{
    public static Problem Unknown() => Problem.NotFound("Rulebook.DraftUnknown", "No draft with this digest waits for publication. List the drafts and take a digest from there.");

    public static Problem TwoPeople() => Problem.Refused(
        "Rulebook.TwoPeople",
        "In this tenant two administrators publish a rulebook. Send it as a draft, and let another one publish it.");

    public static Problem SecondPerson() => Problem.Forbidden(
        "Rulebook.SecondPerson",
        "You drafted this rulebook yourself. Another administrator who is a known person publishes it.");

    public static Problem PersonUnknown() => Problem.Forbidden(
        "Rulebook.PersonUnknown",
        "Rulebooks are drafted, published and moved to by known persons. Have your account linked to a person first.");

    public static Problem Published() => Problem.Refused("Rulebook.DraftPublished", "This draft is published, and a published rulebook stays. Publish a higher version instead.");
}
