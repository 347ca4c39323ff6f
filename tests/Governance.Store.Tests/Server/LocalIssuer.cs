using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Governance.Store.Tests.Server;

/// <summary>An OIDC issuer on this machine, for a server outside the sandbox.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private WebApplication app = null!;

    public string Authority { get; private set; } = string.Empty;

    public SecurityKey Key => new RsaSecurityKey(key) { KeyId = "one" };

    public static async Task<LocalIssuer> Start()
    {
        var issuer = new LocalIssuer();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        issuer.app = builder.Build();
        issuer.app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = issuer.Authority, jwks_uri = issuer.Authority + "/keys" }));
        issuer.app.MapGet("/keys", () => Results.Text(issuer.Keys(), "application/json"));
        await issuer.app.StartAsync();
        foreach (var url in issuer.app.Urls)
        {
            issuer.Authority = url;
        }

        return issuer;
    }

    public SecurityTokenDescriptor Descriptor(string tid, string oid)
    {
        var now = DateTime.UtcNow;
        return new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = "governance",
            IssuedAt = now,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddMinutes(10),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["tid"] = tid, ["oid"] = oid, ["roles"] = new List<string> { "admin" } },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
    }

    public static string Sign(SecurityTokenDescriptor descriptor) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private string Keys()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", kid = "one", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) } },
        });
    }
}
