using System;
using System.Collections.Generic;
using System.Security.Cryptography;

using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Governance.Store.Auth;

/// <summary>Issues tokens for the local sandbox. Its key lives as long as the process, and nothing outside the sandbox knows it.</summary>
internal sealed class SandboxIssuer(TimeProvider clock) : IDisposable
{
    public const string Name = "governance-sandbox";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SecurityKey Key => new ECDsaSecurityKey(key) { KeyId = "sandbox" };

    public string Issue(string tid, string? personId, string name, IEnumerable<string> roles, string audience)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["tid"] = tid,
            ["sub"] = personId ?? name,
            ["name"] = name,
            ["roles"] = new List<string>(roles),
        };
        if (personId is not null)
        {
            claims["person"] = personId;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public void Dispose() => key.Dispose();
}
