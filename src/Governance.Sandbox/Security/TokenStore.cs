using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Governance.Sandbox.Security;

/// <summary>Bearer tokens: random, meaningless to the holder, and valid for one hour. Thread-safe.</summary>
internal sealed class TokenStore(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (Guid User, DateTimeOffset Expires)> tokens = new(StringComparer.Ordinal);

    public string Issue(Guid user)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        tokens[token] = (user, clock.GetUtcNow() + Lifetime);
        return token;
    }

    /// <summary>The user of a valid <c>Authorization</c> header, or null.</summary>
    public Guid? Resolve(string? authorization)
    {
        const string Scheme = "Bearer ";
        return authorization is not null
            && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && tokens.TryGetValue(authorization[Scheme.Length..].Trim(), out var found)
            && found.Expires > clock.GetUtcNow()
                ? found.User
                : null;
    }
}
