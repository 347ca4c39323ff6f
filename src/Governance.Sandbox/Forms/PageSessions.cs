using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Forms;

/// <summary>Who is signed in on the pages: a cookie with a random value, good for a working day. Thread-safe.</summary>
internal sealed class PageSessions(TimeProvider clock)
{
    /// <summary>Cookies know no ports, so the local Jira's must be called otherwise.</summary>
    public const string Cookie = "sandbox-dynamics";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (Guid User, DateTimeOffset Ends)> sessions = new(StringComparer.Ordinal);

    public void Open(HttpResponse response, Guid user)
    {
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        sessions[session] = (user, clock.GetUtcNow() + Lifetime);
        response.Cookies.Append(Cookie, session, Options());
    }

    public void Close(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { } session)
        {
            sessions.TryRemove(session, out _);
        }

        http.Response.Cookies.Delete(Cookie, Options());
    }

    public Guid? UserOf(HttpRequest request) =>
        request.Cookies[Cookie] is { } session && sessions.TryGetValue(session, out var found) && found.Ends > clock.GetUtcNow()
            ? found.User
            : null;

    private static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
