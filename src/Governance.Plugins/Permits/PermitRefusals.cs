using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Permits;

/// <summary>Every reason for which a permit is refused.</summary>
internal static class PermitRefusals
{
    private const string NewPermit = " Let the governance store write again with a new permit.";

    public static Refusal NoKeys => Refusal.Of(
        "Permit.NoKeys",
        "No write permit can be checked, because the environment variable gov_PermitKeys does not hold one to four RSA keys of 2048 bits. Ask an administrator to set it.");

    public static Refusal Malformed => Refusal.Of(
        "Permit.Malformed",
        "The write permit cannot be read: it must be signed with RS256 and hold exactly the claims agreed on." + NewPermit);

    public static Refusal UnknownKey => Refusal.Of(
        "Permit.UnknownKey",
        "The write permit names a key that is not, or no longer, among the keys of this environment. Ask an administrator to compare gov_PermitKeys with the keys of the governance store.");

    public static Refusal BadSignature => Refusal.Of(
        "Permit.BadSignature",
        "The write permit was not signed by the governance store." + NewPermit);

    public static Refusal NotYetValid => Refusal.Of(
        "Permit.NotYetValid",
        "The write permit is not valid yet. Compare the clock of the governance store with this environment's.");

    public static Refusal Expired => Refusal.Of("Permit.Expired", "The write permit has expired." + NewPermit);

    public static Refusal LifetimeTooLong => Refusal.Of(
        "Permit.LifetimeTooLong",
        "The write permit is valid for more than ten minutes." + NewPermit);

    public static Refusal WrongOrganization => Refusal.Of(
        "Permit.WrongOrganization",
        "The write permit was given for another environment." + NewPermit);

    public static Refusal WrongTable => Refusal.Of("Permit.WrongTable", "The write permit was given for another table." + NewPermit);

    public static Refusal WrongRow => Refusal.Of("Permit.WrongRow", "The write permit was given for another row." + NewPermit);

    public static Refusal WrongColumns => Refusal.Of(
        "Permit.WrongColumns",
        "The write permit was given for other columns or other values than those written." + NewPermit);

    public static Refusal WrongSequence => Refusal.Of(
        "Permit.WrongSequence",
        "The write permit was given for another version of this row: it was used before, or the row was written since." + NewPermit);

    public static Refusal Missing(string columns) => Refusal.Of(
        "Permit.Missing",
        "Only the governance store writes " + columns + " here, and it sends a write permit. Ask for the change in the governance store.");
}
