namespace Governance.Server.Portfolio;

/// <summary>The section <c>Governance:Portfolio</c>: how people sign in to the page.</summary>
internal sealed class PortfolioOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Governance:Portfolio";

    /// <summary>The page's client id at the OIDC issuer: a public client with the redirect address <c>…/portfolio/</c>.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>Scopes that the page asks for; they must lead to tokens with the API's audience.</summary>
    public string Scope { get; set; } = "openid profile";
}
