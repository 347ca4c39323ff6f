using Governance.Store.Commands;

namespace Governance.Store.Adoption;

/// <summary>Denials about the adoption of running projects.</summary>
internal static class AdoptionErrors
{
    public static Problem AdminOnly() => Problem.Forbidden(
        "Adoption.AdminOnly",
        "Only an administrator who is a known person may record where a running project stands. Ask one, or have your identity linked first.");

    public static Problem DegreeInvalid() => Problem.Invalid(
        "Adoption.DegreeInvalid",
        "A running project is adopted at degree 1 to 4. Degree 0 needs no adoption, and degree 5 is reached by its closure gate only.");

    public static Problem GateDecided() => Problem.Refused(
        "Adoption.GateDecided",
        "A gate of this measure was decided already. From then on only gates move it: ask for the next one.");

    public static Problem Adopted() => Problem.Refused(
        "Adoption.Adopted",
        "This measure was adopted already, and that happens once. Ask for its next gate.");

    public static Problem NotProposed() => Problem.Refused(
        "Adoption.NotProposed",
        "Nobody has recorded where this project stands. Let an administrator record it first.");

    public static Problem Changed(int doi) => Problem.Refused(
        "Adoption.Changed",
        System.FormattableString.Invariant($"The degree that waits for confirmation is {doi} now. Look at it again and confirm that one."));

    public static Problem SponsorOnly() => Problem.Forbidden(
        "Adoption.SponsorOnly",
        "The sponsor of the measure confirms where the project stands. Ask the sponsor.");

    public static Problem SponsorNotIndependent() => Problem.Forbidden(
        "Adoption.SponsorNotIndependent",
        "Whoever recorded the degree or owns the measure cannot confirm it as its sponsor, too. Let another administrator record it, or another sponsor confirm it.");

    public static Problem NoIndependentSponsor() => Problem.Refused(
        "Adoption.NoIndependentSponsor",
        "The sponsor of this measure owns it, too, or is you, so that nobody could confirm the degree. Give the role of sponsor to somebody else first, or let another administrator record it.");

    public static Problem GateMissing(int doi) => Problem.Refused(
        "Adoption.GateMissing",
        System.FormattableString.Invariant($"The rulebook of this measure has no gate from degree {doi} on, so that it could never be closed. Choose another degree or rulebook."));
}
