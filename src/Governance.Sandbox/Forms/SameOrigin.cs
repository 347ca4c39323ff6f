using System;
using Governance.Sandbox.Errors;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Forms;

/// <summary>
/// A browser adds the cookie to requests of any page of this machine, whatever its port. So what comes by cookie must say
/// that it comes from a page of this very origin; a change that does not say where it comes from is refused as well.
/// </summary>
internal static class SameOrigin
{
    private const string SiteHeader = "Sec-Fetch-Site";

    /// <exception cref="PlatformException">The request comes from another page, or a change does not say from where.</exception>
    public static void Demand(HttpRequest request)
    {
        var site = request.Headers[SiteHeader].ToString();
        var origin = request.Headers.Origin.ToString();
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var fits = site is "" or "same-origin" || (reads && site == "none");
        var own = origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        var told = reads || site.Length + origin.Length > 0;
        if (!fits || !own || !told)
        {
            throw new PlatformException(403, "0x80040220", "The request comes from a page of another origin. Only the form's own page may use the signed-in user's cookie; send a bearer token instead.");
        }
    }
}
