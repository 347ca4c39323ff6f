using System;

namespace Governance.Store.Sync.Dataverse;

/// <summary>A Dataverse environment that belongs to a tenant: one entry of <c>Governance:Dataverse</c>.</summary>
public sealed class DataverseBinding
{
    /// <summary>The tenant that the environment belongs to.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>The environment's address, without the API path.</summary>
    public string Url { get; set; } = "";

    /// <summary>The environment's OrganizationId, lower-case <c>D</c> form; part of every permit.</summary>
    public string OrganizationId { get; set; } = "";

    /// <summary>Where the OAuth 2 client credentials are exchanged for a token.</summary>
    public string TokenEndpoint { get; set; } = "";

    /// <summary>The application user's client id.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The application user's secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The scope asked for; empty means <c>{Url}/.default</c>.</summary>
    public string Scope { get; set; } = "";

    /// <summary>What is missing or malformed, or null when the entry can be used.</summary>
    public string? Problem() => this switch
    {
        { Tenant: "" } => "Tenant is missing. Name the tenant that owns the environment.",
        _ when !IsHttp(Url) => "Url is not an absolute http or https address.",
        _ when !IsHttp(TokenEndpoint) => "TokenEndpoint is not an absolute http or https address.",
        _ when !Guid.TryParseExact(OrganizationId, "D", out _) => "OrganizationId is not a GUID in D form. WhoAmI shows it.",
        { ClientId: "" } or { ClientSecret: "" } => "ClientId or ClientSecret is missing.",
        _ => null,
    };

    internal Uri ApiRoot => new(Url.TrimEnd('/') + "/api/data/v9.2/");

    internal string Organization => Guid.Parse(OrganizationId).ToString("D");

    internal string TokenScope => Scope.Length > 0 ? Scope : Url.TrimEnd('/') + "/.default";

    private static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
