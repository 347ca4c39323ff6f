using System;

namespace Governance.JiraApp.Forge;

/// <summary>Which site calls, as a verified invocation token says it; whether it belongs to a tenant is not asked yet.</summary>
/// <param name="CloudId">The Jira site.</param>
/// <param name="ApiBaseUrl">Where Jira is called for this site; checked against the allowed addresses.</param>
/// <param name="TokenId">The token's <c>jti</c>, empty when it has none.</param>
/// <param name="ExpiresAt">When the invocation token ends.</param>
/// <param name="Principal">The account that caused the call, empty when nobody did.</param>
internal sealed record ForgeVisitor(string CloudId, string ApiBaseUrl, string TokenId, DateTimeOffset ExpiresAt, string Principal)
{
    /// <summary>The caller that the site is once it belongs to the tenant.</summary>
    public ForgeCaller As(string tenant) => new(tenant, CloudId, ApiBaseUrl, TokenId, ExpiresAt, Principal);
}
