using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Jira.Accounts;

/// <summary>Who is signed in at the site's pages. Thread-safe.</summary>
internal sealed class SessionBook
{
    private const string Cookie = "sandbox-jira";
    private readonly ConcurrentDictionary<string, Account> sessions = new(StringComparer.Ordinal);

    /// <summary>Signs somebody in; scripts cannot read the cookie, and no other site sends it.</summary>
    public void SignIn(HttpContext http, Account person)
    {
        SignOut(http);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        sessions[key] = person;
        http.Response.Cookies.Append(Cookie, key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
    }

    public void SignOut(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { } key)
        {
            sessions.TryRemove(key, out _);
            http.Response.Cookies.Delete(Cookie);
        }
    }

    /// <summary>Whoever looks at a page, or null when nobody is signed in.</summary>
    public Account? Find(HttpContext http) =>
        http.Request.Cookies[Cookie] is { } key && sessions.TryGetValue(key, out var person) ? person : null;

    /// <summary>Whoever calls from a page of this site; a call that another page caused is nobody's.</summary>
    public Account? FindCaller(HttpContext http, string siteUrl) => IsFromOurPage(http.Request, siteUrl) ? Find(http) : null;

    private static bool IsFromOurPage(HttpRequest request, string siteUrl)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 ? site == "same-origin" : string.Equals(origin, siteUrl, StringComparison.OrdinalIgnoreCase))
            && site is "" or "same-origin";
    }
}
