namespace Governance.Store.Sync.Reporting;

/// <summary>Something that a host does not show yet, and why.</summary>
/// <param name="Host"><c>dataverse</c> or <c>jira</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one.</param>
/// <param name="Reason">The host's words.</param>
public sealed record KeptItem(string Host, string Kind, string Id, string Reason);
