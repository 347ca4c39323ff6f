using Governance.Store.Commands;

namespace Governance.Store.Api;

/// <summary>Denials of requests that cannot be read.</summary>
internal static class RequestErrors
{
    public static Problem KeyMissing() => Problem.Invalid(
        "Request.IdempotencyKeyMissing",
        "Send an Idempotency-Key header of 8 to 100 characters, new for each request and the same when you repeat it.");

    public static Problem ParameterInvalid(string name, string expected) => Problem.Invalid("Request.ParameterInvalid", $"The parameter {name} takes {expected}. Correct it.");
}
