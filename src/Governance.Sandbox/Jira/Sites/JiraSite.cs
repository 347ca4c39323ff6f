using System;
using Governance.Sandbox.Jira.Manifest;

namespace Governance.Sandbox.Jira.Sites;

/// <summary>The one site of the local Jira, and the app's installation in it. Every start is a new site.</summary>
internal sealed class JiraSite
{
    public JiraSite(string url, ForgeManifest manifest)
    {
        Url = url.TrimEnd('/');
        Manifest = manifest;
        var app = manifest.AppId[(manifest.AppId.LastIndexOf('/') + 1)..];
        EnvironmentId = $"ari:cloud:ecosystem::environment/{app}/{Guid.NewGuid():D}";
    }

    /// <summary>The address that people use; it stands for <c>https://….atlassian.net</c>.</summary>
    public string Url { get; }

    public ForgeManifest Manifest { get; }

    public string CloudId { get; } = Guid.NewGuid().ToString("D");

    public string InstallationId { get; } = $"ari:cloud:ecosystem::installation/{Guid.NewGuid():D}";

    public string EnvironmentId { get; }

    /// <summary>The kind of Forge environment that the app is deployed to.</summary>
    public string EnvironmentType => "PRODUCTION";

    /// <summary>The address that apps use; it stands for <c>https://api.atlassian.com/ex/jira/{cloudId}</c>.</summary>
    public string ApiBaseUrl => $"{Url}/ex/jira/{CloudId}";

    /// <summary>Where the keys of invocation tokens are published.</summary>
    public string JwksUrl => $"{Url}/.well-known/jwks.json";
}
