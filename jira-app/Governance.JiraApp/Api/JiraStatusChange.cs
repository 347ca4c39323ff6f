namespace Governance.JiraApp.Api;

/// <summary>What an entry of an issue's history says of its status, by the ids of the statuses.</summary>
/// <param name="From">The status before; null when Jira names none.</param>
/// <param name="To">The status after; null when Jira names none.</param>
internal sealed record JiraStatusChange(string? From, string? To);
