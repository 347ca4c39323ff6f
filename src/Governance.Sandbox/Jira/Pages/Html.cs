using System.Collections.Generic;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>Pieces of pages.</summary>
internal static class Html
{
    private const string Policy =
        "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Text that may stand in a page.</summary>
    public static string Of(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    public static string Join(IEnumerable<string> parts) => string.Concat(parts);

    /// <summary>A page that only its own scripts and styles run in.</summary>
    public static IResult Page(HttpContext http, string markup, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Content-Type-Options"] = "nosniff";
        return Results.Text(markup, "text/html; charset=utf-8", statusCode: status);
    }
}
