using Governance.Store.Commands;

namespace Governance.Store.Auth;

/// <summary>Denials of identity.</summary>
internal static class AuthErrors
{
    public static Problem TenantUnknown() => Problem.Forbidden("Auth.TenantUnknown", "Your token is of a tenant that is not served here. Sign in to the right one, or ask the operator to add it.");

    public static Problem SubjectMissing() => Problem.Forbidden("Auth.SubjectMissing", "Your token names nobody: it has neither an oid nor a sub claim. Sign in with one that does.");

    public static (string Code, string Detail) TokenMissing => ("Auth.TokenMissing", "Send a bearer token in the Authorization header.");

    public static (string Code, string Detail) TokenExpired => ("Auth.TokenExpired", "The token has expired. Sign in again.");

    public static (string Code, string Detail) TokenInvalid => ("Auth.TokenInvalid", "The token is not one that this server takes. Sign in with the issuer that it is configured for.");
}
