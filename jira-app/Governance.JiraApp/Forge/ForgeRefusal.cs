using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Forge;

/// <summary>Why a call to the edge was turned away.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Detail">What was wrong and what to do.</param>
internal sealed record ForgeRefusal(string Code, int Status, string Detail)
{
    public static ForgeRefusal TokenMissing { get; } = Unauthorized("Forge.TokenMissing",
        "The call carries no invocation token. Call through the Forge remote.");

    public static ForgeRefusal TokenInvalid { get; } = Unauthorized("Forge.TokenInvalid",
        "The invocation token is malformed, or not signed with RS256 by its key.");

    public static ForgeRefusal UnknownKey { get; } = Unauthorized("Forge.UnknownKey",
        "The invocation token names a key that is not published. Try again in five minutes if keys have just changed.");

    public static ForgeRefusal WrongIssuer { get; } = Unauthorized("Forge.WrongIssuer",
        "The invocation token was not issued by Forge.");

    public static ForgeRefusal WrongAudience { get; } = Unauthorized("Forge.WrongAudience",
        "The invocation token is meant for another app. Check the app id in the configuration.");

    public static ForgeRefusal TokenExpired { get; } = Unauthorized("Forge.TokenExpired",
        "The invocation token has expired, or says no end. Send the call again with a fresh one.");

    public static ForgeRefusal TokenNotYetValid { get; } = Unauthorized("Forge.TokenNotYetValid",
        "The invocation token is not valid yet. Check the clock of this server.");

    public static ForgeRefusal WrongEnvironment { get; } = Unauthorized("Forge.WrongEnvironment",
        "The invocation token comes from another environment of the app. Check the environment in the configuration.");

    public static ForgeRefusal WrongModule { get; } = Unauthorized("Forge.WrongModule",
        "The invocation token was issued for another module than the one that this route serves.");

    public static ForgeRefusal ApiBaseUrlNotAllowed { get; } = Unauthorized("Forge.ApiBaseUrlNotAllowed",
        "The invocation token names an address for Jira that is not allowed. Add it to the configuration if it is right.");

    public static ForgeRefusal KeysUnavailable { get; } = new("Forge.KeysUnavailable",
        StatusCodes.Status503ServiceUnavailable, "The keys of invocation tokens cannot be fetched. Try again shortly.");

    public static ForgeRefusal UnknownTenant { get; } = new("Forge.UnknownTenant", StatusCodes.Status403Forbidden,
        "This Jira site is not bound to a tenant. Ask an administrator of the store for a code, and enter it on the app's page for administrators in Jira.");

    private static ForgeRefusal Unauthorized(string code, string detail) =>
        new(code, StatusCodes.Status401Unauthorized, detail);
}
