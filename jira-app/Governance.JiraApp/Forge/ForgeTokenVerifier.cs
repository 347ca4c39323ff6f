using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;
using Governance.Store.Sync.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Governance.JiraApp.Forge;

/// <summary>
/// Verifies an invocation token, in the order of facts that cannot be chosen by the caller first: form, algorithm,
/// key, signature, issuer, audience, times, environment, module, Jira's address, tenant. Anything unexpected denies.
/// Thread-safe.
/// </summary>
internal sealed class ForgeTokenVerifier(ForgeKeys keys, JiraOptions options, IHostBindings bindings, TimeProvider clock)
{
    private const string Issuer = "forge/invocation-token";
    private const int LongestToken = 16_384;
    private const int LongestCloudId = 100;
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(10);
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>The caller, or why there is none: a site that is bound to no tenant is nobody.</summary>
    /// <param name="authorization">The header's value.</param>
    /// <param name="module">The modules that the route serves.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(ForgeCaller? Caller, ForgeRefusal? Refusal)> VerifyAsync(
        string? authorization, ForgeModule module, CancellationToken cancellation)
    {
        var (visitor, refusal) = await VerifySiteAsync(authorization, module, cancellation);
        if (visitor is null)
        {
            return (null, refusal);
        }

        // INVARIANT: the tenant follows from the claims and the ledger only; no header, path or body names one.
        return await bindings.TenantOf(HostKinds.Jira, visitor.CloudId) is { } tenant
            ? (visitor.As(tenant), null)
            : (null, ForgeRefusal.UnknownTenant);
    }

    /// <summary>The site that calls, bound or not, or why there is none.</summary>
    /// <param name="authorization">The header's value.</param>
    /// <param name="module">The modules that the route serves.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(ForgeVisitor? Visitor, ForgeRefusal? Refusal)> VerifySiteAsync(
        string? authorization, ForgeModule module, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(authorization)
            || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return (null, ForgeRefusal.TokenMissing);
        }

        if (Parse(authorization["Bearer ".Length..].Trim()) is not { } token
            || !string.Equals(token.Alg, SecurityAlgorithms.RsaSha256, StringComparison.Ordinal))
        {
            return (null, ForgeRefusal.TokenInvalid);
        }

        try
        {
            return await keys.FindAsync(token.Kid ?? "", cancellation) is { } key
                ? await CheckAsync(token, key, module)
                : (null, ForgeRefusal.UnknownKey);
        }
        catch (HostException)
        {
            return (null, ForgeRefusal.KeysUnavailable);
        }
    }

    private JsonWebToken? Parse(string text)
    {
        if (text.Length > LongestToken || !handler.CanReadToken(text))
        {
            return null;
        }

        try
        {
            return handler.ReadJsonWebToken(text);
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    private async Task<(ForgeVisitor? Visitor, ForgeRefusal? Refusal)> CheckAsync(
        JsonWebToken token, RsaSecurityKey key, ForgeModule module)
    {
        var checkedToken = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidIssuer = Issuer,
            ValidAudience = options.AppId,
            LifetimeValidator = IsInForce,
        });
        if (!checkedToken.IsValid)
        {
            return (null, RefusalOf(checkedToken.Exception));
        }

        return ReadClaims(token, module);
    }

    private bool IsInForce(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (from is { } start && now + Leeway < start)
        {
            throw new SecurityTokenNotYetValidException();
        }

        return until is { } end && now - Leeway < end;
    }

    private static ForgeRefusal RefusalOf(Exception? failure) => failure switch
    {
        SecurityTokenInvalidIssuerException => ForgeRefusal.WrongIssuer,
        SecurityTokenInvalidAudienceException => ForgeRefusal.WrongAudience,
        SecurityTokenNotYetValidException => ForgeRefusal.TokenNotYetValid,
        SecurityTokenExpiredException or SecurityTokenNoExpirationException
            or SecurityTokenInvalidLifetimeException => ForgeRefusal.TokenExpired,
        _ => ForgeRefusal.TokenInvalid,
    };

    private (ForgeVisitor? Visitor, ForgeRefusal? Refusal) ReadClaims(JsonWebToken token, ForgeModule module)
    {
        if (!token.TryGetPayloadValue<JsonElement>("app", out var app)
            || !token.TryGetPayloadValue<JsonElement>("context", out var context))
        {
            return (null, ForgeRefusal.TokenInvalid);
        }

        if (!IsOurEnvironment(JsonBody.Member(app, "environment")))
        {
            return (null, ForgeRefusal.WrongEnvironment);
        }

        if (JsonBody.Member(app, "module") is not { } from
            || !module.Keys.Contains(JsonBody.Text(from, "key") ?? "", StringComparer.Ordinal))
        {
            return (null, ForgeRefusal.WrongModule);
        }

        if (JsonBody.Text(app, "apiBaseUrl") is not { } address || !options.Allows(address))
        {
            return (null, ForgeRefusal.ApiBaseUrlNotAllowed);
        }

        if (JsonBody.Text(context, "cloudId") is not { Length: > 0 and <= LongestCloudId } cloudId || !cloudId.All(IsIdLetter))
        {
            return (null, ForgeRefusal.UnknownTenant);
        }

        var principal = token.TryGetPayloadValue<string>("principal", out var account) ? account ?? "" : "";
        return (new ForgeVisitor(cloudId, address, token.Id ?? "", new DateTimeOffset(token.ValidTo, TimeSpan.Zero), principal), null);
    }

    private static bool IsIdLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':';

    private bool IsOurEnvironment(JsonElement? claim) => claim switch
    {
        { ValueKind: JsonValueKind.Object } place =>
            string.Equals(JsonBody.Text(place, "type"), options.Environment, StringComparison.OrdinalIgnoreCase)
            || string.Equals(JsonBody.Text(place, "id"), options.Environment, StringComparison.Ordinal),
        { ValueKind: JsonValueKind.String } name =>
            string.Equals(name.GetString(), options.Environment, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
