using System;

using Microsoft.AspNetCore.Http;

namespace Governance.Server.Portfolio;

/// <summary>
/// What a browser may do with the page: our scripts only, no inline ones, no frames around it. The page's styles are made at
/// run time, so each answer carries a nonce that they must name.
/// </summary>
internal static class PagePolicy
{
    /// <summary>Sets the headers of the page.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="nonce">Fresh for this answer.</param>
    /// <param name="issuer">Origin of the OIDC issuer that the page talks to; null in the sandbox.</param>
    public static void Apply(HttpResponse response, string nonce, string? issuer)
    {
        var connect = issuer is null ? "'self'" : $"'self' {issuer}";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; connect-src {connect}; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
        response.Headers.CacheControl = "no-store";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        response.Headers.XFrameOptions = "DENY";
        Common(response);
    }

    /// <summary>Sets what every file of the page carries.</summary>
    public static void Common(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>The origin of an address, or null when it is no address.</summary>
    public static string? OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : null;
}
