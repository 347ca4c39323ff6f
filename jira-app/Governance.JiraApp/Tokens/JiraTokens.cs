using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using Governance.JiraApp.Forge;
using Microsoft.AspNetCore.DataProtection;

namespace Governance.JiraApp.Tokens;

/// <summary>
/// The app's system tokens, the newest of each site. They are kept in memory and, sealed with a key that lies beside
/// the database and not in it, in the database: a restart must not blind the sync until the next hourly trigger, and
/// a copy of the database alone must not open Jira. Thread-safe.
/// </summary>
internal sealed class JiraTokens(
    ISecretTable table, IDataProtectionProvider protection, JiraOptions options, TimeProvider clock)
{
    private const string Name = "jira-system-token";
    private const int LongestToken = 8192;
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(55);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private readonly IDataProtector sealer = protection.CreateProtector("Governance.Jira.SystemToken");
    private readonly ConcurrentDictionary<JiraSite, JiraAccess> newest = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> usedInvocations = new(StringComparer.Ordinal);

    /// <summary>
    /// Keeps the token that came with a verified call. The header is not bound to the invocation token, so an
    /// invocation token brings one system token and no second one, however often it is replayed.
    /// </summary>
    /// <returns>Whether it was taken.</returns>
    public bool Keep(ForgeCaller caller, string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken || caller.TokenId.Length == 0 || !IsFirst(caller))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var ends = TokenExpiry.Of(token) is { } said && said < now + Usual ? said : now + Usual;
        var access = new JiraAccess(caller.Tenant, caller.CloudId, caller.ApiBaseUrl, token, ends);
        newest[new JiraSite(caller.CloudId, caller.Tenant)] = access;
        var text = JsonSerializer.Serialize(new SealedAccess(access.ApiBaseUrl, access.Token));
        table.Write(caller.Tenant, caller.CloudId, Name, sealer.Protect(text), ends);
        return true;
    }

    /// <summary>What the site can be called with now, or null until its next call brings a token.</summary>
    public JiraAccess? Find(JiraSite site)
    {
        var access = newest.TryGetValue(site, out var known) ? known : Load(site);
        return access is not null && access.ExpiresAt - Margin > clock.GetUtcNow() ? access : null;
    }

    /// <summary>Forgets the tokens of the tenant's other sites: those were released.</summary>
    public void KeepOnly(string tenant, IReadOnlyCollection<JiraSite> bound)
    {
        foreach (var cloudId in table.Scopes(tenant, Name))
        {
            if (!bound.Contains(new JiraSite(cloudId, tenant)))
            {
                table.Delete(tenant, cloudId, Name);
            }
        }

        foreach (var site in newest.Keys.Where(site => site.Tenant == tenant && !bound.Contains(site)))
        {
            newest.TryRemove(site, out _);
        }
    }

    private bool IsFirst(ForgeCaller caller)
    {
        var now = clock.GetUtcNow();
        foreach (var (id, ends) in usedInvocations)
        {
            // A minute past its end no leeway brings it back.
            if (ends + TimeSpan.FromMinutes(1) < now)
            {
                usedInvocations.TryRemove(id, out _);
            }
        }

        return usedInvocations.TryAdd(caller.TokenId, caller.ExpiresAt);
    }

    private JiraAccess? Load(JiraSite site)
    {
        if (table.Read(site.Tenant, site.CloudId, Name) is not { } row)
        {
            return null;
        }

        try
        {
            // What was allowed when it was sealed may no longer be.
            var opened = JsonSerializer.Deserialize<SealedAccess>(sealer.Unprotect(row.Sealed));
            return opened is not null && options.Allows(opened.ApiBaseUrl)
                ? newest.GetOrAdd(site, new JiraAccess(site.Tenant, site.CloudId, opened.ApiBaseUrl, opened.Token, row.ExpiresAt))
                : null;
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            // Sealed with a key that is gone: the next call of the site brings a new token.
            return null;
        }
    }
}
