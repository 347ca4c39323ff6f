namespace Governance.Sandbox.Jira.Search;

/// <summary>One field that the answer is sorted by.</summary>
internal sealed record JqlOrder(string Field, bool Descending);
