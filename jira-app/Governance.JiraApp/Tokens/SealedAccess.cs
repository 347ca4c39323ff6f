namespace Governance.JiraApp.Tokens;

/// <summary>What is sealed in the database.</summary>
/// <param name="ApiBaseUrl">Where Jira is called.</param>
/// <param name="Token">The system token.</param>
internal sealed record SealedAccess(string ApiBaseUrl, string Token);
