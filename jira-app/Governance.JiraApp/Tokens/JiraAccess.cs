using System;

namespace Governance.JiraApp.Tokens;

/// <summary>What is needed to call one Jira site as the app.</summary>
/// <param name="Tenant">The tenant that the site belongs to.</param>
/// <param name="CloudId">The site.</param>
/// <param name="ApiBaseUrl">Where it is called; checked against the allowed addresses.</param>
/// <param name="Token">The app's system token. A secret.</param>
/// <param name="ExpiresAt">When the token ends.</param>
internal sealed record JiraAccess(string Tenant, string CloudId, string ApiBaseUrl, string Token, DateTimeOffset ExpiresAt)
{
    /// <summary>Never shows the token, in logs neither.</summary>
    public override string ToString() => $"{CloudId} at {ApiBaseUrl} until {ExpiresAt:O}";
}
