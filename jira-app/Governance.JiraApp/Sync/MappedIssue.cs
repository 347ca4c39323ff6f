using System;

namespace Governance.JiraApp.Sync;

/// <summary>An issue that a work item is mapped to, as the sync knows it.</summary>
internal sealed record MappedIssue
{
    /// <summary>The key under which the work item was mapped; it never changes.</summary>
    public required string MappedKey { get; init; }

    /// <summary>The issue's id; it survives a move.</summary>
    public required string IssueId { get; init; }

    /// <summary>The key that the issue has now.</summary>
    public required string CurrentKey { get; init; }

    /// <summary>The newest change that was handled; empty when none was.</summary>
    public string LastChange { get; init; } = "";

    /// <summary>Whether the issue was deleted or hidden when it was last looked at.</summary>
    public bool IsGone => LastChange == "gone";

    /// <summary>When it was last looked at.</summary>
    public DateTimeOffset LookedAt { get; init; }

    /// <summary>Empty while the issue is to be shown its measure, whatever news there is.</summary>
    public string Shown { get; init; } = "";
}
