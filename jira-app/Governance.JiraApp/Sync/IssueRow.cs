namespace Governance.JiraApp.Sync;

/// <summary>A mapped issue as the database keeps it: times in milliseconds.</summary>
internal sealed class IssueRow
{
    public string MappedKey { get; init; } = "";

    public string IssueId { get; init; } = "";

    public string CurrentKey { get; init; } = "";

    public string LastChange { get; init; } = "";

    public long LookedAt { get; init; }

    public string Shown { get; init; } = "";
}
