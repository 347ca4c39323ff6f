using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Http;
using Microsoft.IdentityModel.Tokens;

namespace Governance.JiraApp.Forge;

/// <summary>
/// The published keys of invocation tokens, cached for 24 hours. A key that is not among them makes it look again,
/// at most every five minutes, so that garbage key ids cannot make it hammer the publisher; after a failure it looks
/// again ten seconds later at the earliest. Thread-safe.
/// </summary>
internal sealed class ForgeKeys(HttpClient http, JiraOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private readonly SemaphoreSlim gate = new(1, 1);
    private IReadOnlyDictionary<string, RsaSecurityKey> keys = new Dictionary<string, RsaSecurityKey>();
    private DateTimeOffset? askedAt;
    private DateTimeOffset? fetchedAt;

    /// <summary>The key of that id, or null when it is not published.</summary>
    /// <exception cref="HostException">The keys were never fetched, or are too old, and cannot be fetched now.</exception>
    public async Task<RsaSecurityKey?> FindAsync(string kid, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            var stale = fetchedAt is null || IsPast(fetchedAt.Value, now, Longest);
            if (!stale && keys.TryGetValue(kid, out var known))
            {
                return known;
            }

            if (askedAt is null || IsPast(askedAt.Value, now, stale ? AfterFailure : Shortest))
            {
                askedAt = now;
                keys = await FetchAsync(cancellation);
                fetchedAt = now;
            }
            else if (stale)
            {
                throw Unavailable("The publisher of the keys did not answer a moment ago.");
            }

            return keys.GetValueOrDefault(kid);
        }
        finally
        {
            gate.Release();
        }
    }

    // A clock that jumped back must not make the pause last until it has caught up.
    private static bool IsPast(DateTimeOffset since, DateTimeOffset now, TimeSpan pause) => (now - since).Duration() >= pause;

    public void Dispose() => gate.Dispose();

    private async Task<IReadOnlyDictionary<string, RsaSecurityKey>> FetchAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(options.JwksUrl, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                throw Unavailable($"The publisher of the keys answered {(int)answer.StatusCode}.");
            }

            using var body = await JsonBody.ReadAsync(answer, cancellation);
            return Read(body.RootElement);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested
            && failure is HttpRequestException or OperationCanceledException)
        {
            throw Unavailable($"The publisher of the keys did not answer: {failure.Message}");
        }
    }

    private static HostException Unavailable(string detail) => new("Forge.KeysUnavailable", 0, detail);

    private static Dictionary<string, RsaSecurityKey> Read(JsonElement set)
    {
        var found = new Dictionary<string, RsaSecurityKey>(StringComparer.Ordinal);
        if (JsonBody.Member(set, "keys") is not { ValueKind: JsonValueKind.Array } list)
        {
            return found;
        }

        foreach (var key in list.EnumerateArray())
        {
            if (JsonBody.Text(key, "kty") == "RSA"
                && JsonBody.Text(key, "use") is null or "sig"
                && JsonBody.Text(key, "kid") is { Length: > 0 } kid
                && Bytes(JsonBody.Text(key, "n")) is { Length: >= 256 } modulus
                && Bytes(JsonBody.Text(key, "e")) is { Length: > 0 } exponent)
            {
                found[kid] = new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = kid };
            }
        }

        return found;
    }

    private static byte[]? Bytes(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return Base64UrlEncoder.DecodeBytes(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
