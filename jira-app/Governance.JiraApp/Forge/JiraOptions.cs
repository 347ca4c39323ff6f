using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.JiraApp.Forge;

/// <summary>The Forge app: <c>Governance:Jira</c>. Which sites belong to which tenants is no matter of configuration.</summary>
public sealed class JiraOptions
{
    /// <summary>The app's ARI: the only audience of a token that is taken.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The app's environment, its type (<c>PRODUCTION</c>) or its ARI.</summary>
    public string Environment { get; set; } = "";

    /// <summary>Where the keys of invocation tokens are published.</summary>
    public string JwksUrl { get; set; } = "";

    /// <summary>The addresses that a token may name for calls to Jira.</summary>
    public IList<string> AllowedApiBaseUrls { get; } = [];

    /// <summary>False when no Jira is configured: the edge then answers nothing.</summary>
    public bool IsConfigured => AppId.Length > 0;

    /// <summary>What is missing or malformed, or null when the section can be used.</summary>
    public string? Problem() => this switch
    {
        { Environment: "" } => "Governance:Jira:Environment is missing. Name the Forge environment.",
        _ when !Uri.TryCreate(JwksUrl, UriKind.Absolute, out _) =>
            "Governance:Jira:JwksUrl is not an absolute address.",
        { AllowedApiBaseUrls.Count: 0 } =>
            "Governance:Jira:AllowedApiBaseUrls is empty. Name the addresses that Jira may be called at.",
        _ when AllowedApiBaseUrls.Any(url => !Uri.TryCreate(url, UriKind.Absolute, out _)) =>
            "Governance:Jira:AllowedApiBaseUrls holds something that is not an absolute address.",
        _ => null,
    };

    /// <summary>
    /// Whether a field's key is that of this app's own field: "&lt;app&gt;__&lt;environment&gt;__&lt;field&gt;". Other apps
    /// may name a field of theirs as we do. The environment's type is compared when the configuration names it.
    /// </summary>
    internal bool IsOwnField(string fieldKey, string field)
    {
        var parts = fieldKey.Split("__", 3);
        return parts.Length == 3
            && string.Equals(parts[0], AppId[(AppId.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase)
            && (Environment.Contains(':', StringComparison.Ordinal)
                || string.Equals(parts[1], Environment, StringComparison.OrdinalIgnoreCase))
            && string.Equals(parts[2], field, StringComparison.Ordinal);
    }

    /// <summary>Whether an address lies under an allowed one: same scheme, host and port, and a path at or below it.</summary>
    internal bool Allows(string apiBaseUrl) =>
        Uri.TryCreate(apiBaseUrl, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && AllowedApiBaseUrls.Any(allowed => new Uri(allowed.TrimEnd('/') + "/").IsBaseOf(WithSlash(uri)));

    private static Uri WithSlash(Uri uri) => new(uri.AbsoluteUri.TrimEnd('/') + "/");
}
