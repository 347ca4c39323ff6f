namespace Governance.Store.Configuration;

/// <summary>Who issues bearer tokens.</summary>
public sealed class AuthOptions
{
    /// <summary>OIDC issuer.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>Audience that tokens must name.</summary>
    public string Audience { get; set; } = "governance";
}
