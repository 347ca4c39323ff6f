using System;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Sites;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Mints the tokens that tell the remote who calls. Thread-safe.</summary>
internal sealed class InvocationTokens(JiraSite site, SigningKey key, TimeProvider clock)
{
    private const int LifeSeconds = 25;
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <param name="module">The module that calls.</param>
    /// <param name="principal">The account of the person who caused it, if one did.</param>
    public string Mint(InvokedModule module, string? principal)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = "forge/invocation-token",
            ["aud"] = site.Manifest.AppId,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + LifeSeconds,
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["app"] = new JsonObject
            {
                ["id"] = site.Manifest.AppId,
                ["version"] = "1",
                ["installationId"] = site.InstallationId,
                ["apiBaseUrl"] = site.ApiBaseUrl,
                ["environment"] = new JsonObject { ["type"] = site.EnvironmentType, ["id"] = site.EnvironmentId },
                ["module"] = new JsonObject { ["type"] = module.Type, ["key"] = module.Key },
            },
            ["context"] = new JsonObject
            {
                ["cloudId"] = site.CloudId,
                ["siteUrl"] = site.Url,
                ["moduleKey"] = module.ContextKey,
            },
        };
        if (principal is not null)
        {
            claims["principal"] = principal;
        }

        return handler.CreateToken(claims.ToJsonString(), key.Credentials);
    }
}
