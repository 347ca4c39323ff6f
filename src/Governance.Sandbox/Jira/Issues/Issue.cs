using System;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Accounts;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>An issue as it stood at one moment. A change makes a new one; the JSON inside is never changed.</summary>
internal sealed record Issue
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    public required Project Project { get; init; }

    public required IssueType Type { get; init; }

    public required Account Creator { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public Status Status { get; init; } = Workflow.ToDo;

    /// <summary>When it came to Done, if it is there.</summary>
    public DateTimeOffset? Resolved { get; init; }

    /// <summary>The fields that people and the app write, by field id; an absent one is empty.</summary>
    public ImmutableDictionary<string, JsonNode> Values { get; init; } = ImmutableDictionary<string, JsonNode>.Empty;

    /// <summary>The history, oldest first.</summary>
    public ImmutableList<ChangeEntry> History { get; init; } = [];

    public ImmutableSortedDictionary<string, JsonNode?> Properties { get; init; } =
        ImmutableSortedDictionary.Create<string, JsonNode?>(StringComparer.Ordinal);
}
