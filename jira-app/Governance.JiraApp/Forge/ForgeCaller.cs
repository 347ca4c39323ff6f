using System;

namespace Governance.JiraApp.Forge;

/// <summary>Who calls, as a verified invocation token says it and nothing else.</summary>
/// <param name="Tenant">The tenant that the site is bound to.</param>
/// <param name="CloudId">The Jira site.</param>
/// <param name="ApiBaseUrl">Where Jira is called for this site; checked against the allowed addresses.</param>
/// <param name="TokenId">The token's <c>jti</c>, empty when it has none.</param>
/// <param name="ExpiresAt">When the invocation token ends.</param>
/// <param name="Principal">The account that caused the call, empty when nobody did.</param>
internal sealed record ForgeCaller(
    string Tenant, string CloudId, string ApiBaseUrl, string TokenId, DateTimeOffset ExpiresAt, string Principal = "");
