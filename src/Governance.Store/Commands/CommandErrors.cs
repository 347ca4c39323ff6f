namespace Governance.Store.Commands;

/// <summary>Denials that any command can meet.</summary>
public static class CommandErrors
{
    public static Problem IdempotencyKeyReused() => Problem.Refused(
        "Request.IdempotencyKeyReused",
        "This Idempotency-Key was already used for something else. Send a new request with a new key.");

    public static Problem AlreadyInTheLedger(long number) => Problem.Refused(
        "Request.AlreadyInTheLedger",
        System.FormattableString.Invariant($"This request was carried out, as ledger entry {number}, and its answer was lost. Look at the entry; do not send it again with a new key unless you want it twice."));

    public static Problem BadCommandId() => Problem.Invalid(
        "Request.IdempotencyKeyInvalid",
        "Send an Idempotency-Key of 8 to 100 characters out of A-Z a-z 0-9 . _ : -");

    public static Problem UnknownTenant() => Problem.NotFound("Tenant.Unknown", "This tenant is not served here. Ask the operator to add it.");

    public static Problem AdminsOnly() => Problem.Forbidden("Auth.RoleMissing", "Only an administrator may do this. Ask one.");

    public static Problem TooLong(string what, int most) => Problem.Invalid("Request.TooLong", $"{what} may have at most {most} characters. Shorten it.");

    public static Problem Missing(string what) => Problem.Invalid("Request.ValueMissing", $"{what} is missing. Supply it.");
}
