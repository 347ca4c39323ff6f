using System;

using Governance.Store.Commands;

namespace Governance.Store.Evidence;

/// <summary>Denials about evidence.</summary>
internal static class EvidenceErrors
{
    public static Problem Unknown() => Problem.NotFound("Evidence.Unknown", "The measure has no such evidence. Correct its key.");

    public static Problem ContentDamaged() => Problem.Refused(
        "Evidence.ContentDamaged",
        "The kept file of this evidence is missing or no longer has the digest that was captured. Ask the operator to restore it from a backup.");

    public static Problem KindInvalid() => Problem.Invalid("Evidence.KindInvalid", "The kind of evidence is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem DigestInvalid() => Problem.Invalid("Evidence.DigestInvalid", "The digest of evidence is a SHA-256 of 64 lower-case hex characters. Put the bytes first and take the digest from there.");

    public static Problem Empty() => Problem.Invalid("Evidence.Empty", "The evidence has no content. Send the bytes of the file.");

    public static Problem TooLarge() => Problem.Invalid("Evidence.TooLarge", "Evidence may have at most 32 MB. Send a smaller file.");

    public static Problem TooMany(int most) => Problem.Refused(
        "Evidence.TooMany",
        FormattableString.Invariant($"The measure keeps at most {most} pieces of evidence of one collector, revoked ones included. Put what belongs together into one file, or let somebody else with a role on the measure bring it."));

    public static Problem ValidityInvalid() => Problem.Invalid("Evidence.ValidityInvalid", "The end of the validity must be after its beginning. Correct the dates.");

    public static Problem ReasonMissing() => Problem.Invalid("Evidence.ReasonMissing", "Revoking evidence needs a reason. Give one.");

    public static Problem AlreadyRevoked() => Problem.Refused("Evidence.AlreadyRevoked", "This evidence is revoked already. Nothing is left to do.");

    public static Problem SourceChanged() => Problem.Refused(
        "Evidence.SourceChanged",
        "Evidence from this row was captured with other content. What was captured stays the evidence: enter the new file as new evidence.");

    public static Problem Erased() => Problem.NotFound("Evidence.Erased", "The content of this evidence was erased after its retention. Its digest is all that is left: compare a copy of yours with it.");

    public static Problem AlreadyErased() => Problem.Refused("Evidence.AlreadyErased", "The content of this evidence is erased already. Nothing is left to do.");

    public static Problem Retained(DateTimeOffset? until) => Problem.Refused(
        "Evidence.Retained",
        until is { } end
            ? FormattableString.Invariant($"This evidence is kept until {end:yyyy-MM-dd}. Erase it after that day.")
            : "The evidence of a measure is kept while the measure goes on, and for the time of retention after its end. Wait until it is closed or killed.");

    public static Problem PersonUnknown() => Problem.Forbidden("Evidence.PersonUnknown", "Evidence is erased by a known person. Have your account linked to a person first.");
}
