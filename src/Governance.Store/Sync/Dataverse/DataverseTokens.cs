using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Dataverse;

/// <summary>
/// The bearer token of one environment: fetched by client credentials, kept until two minutes before it ends.
/// Thread-safe; callers that ask at once share one request.
/// </summary>
internal sealed class DataverseTokens(HttpClient http, DataverseBinding binding, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? token;
    private DateTimeOffset usableUntil;

    /// <summary>The current token; <paramref name="refused"/> is one that the host has just answered 401 to.</summary>
    public async Task<string> GetAsync(string? refused, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (token is null || clock.GetUtcNow() >= usableUntil || token == refused)
            {
                (token, usableUntil) = await FetchAsync(cancellation);
            }

            return token;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<(string Token, DateTimeOffset UsableUntil)> FetchAsync(CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = binding.ClientId,
            ["client_secret"] = binding.ClientSecret,
            ["scope"] = binding.TokenScope,
        });
        using var answer = await http.PostAsync(binding.TokenEndpoint, form, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            // The body is not shown: an issuer may repeat what was sent.
            throw new HostException("Dataverse.SignInFailed", (int)answer.StatusCode,
                "The token endpoint refused the client credentials. Check ClientId, ClientSecret and Scope.");
        }

        using var body = await JsonBody.ReadAsync(answer, cancellation);
        var now = clock.GetUtcNow();
        if (body.RootElement.ValueKind != JsonValueKind.Object
            || JsonBody.Text(body.RootElement, "access_token") is not { Length: > 0 } text)
        {
            throw new HostException("Dataverse.SignInFailed", 200, "The token endpoint answered without a token.");
        }

        var seconds = JsonBody.Number(body.RootElement, "expires_in") ?? 300;
        var lifetime = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400));
        return (text, now + (lifetime > Margin * 2 ? lifetime - Margin : lifetime / 2));
    }
}
