namespace Governance.JiraApp.Forge;

/// <summary>A Jira site bound to a tenant.</summary>
/// <param name="CloudId">The site's cloudId, as Atlassian's tokens name it.</param>
/// <param name="Tenant">The tenant that it belongs to.</param>
internal sealed record JiraSite(string CloudId, string Tenant);
