using System;
using System.Collections.Immutable;

namespace Governance.Store.Measures;

/// <summary>A Jira issue or Dataverse task mapped to a measure.</summary>
public sealed record WorkItem
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary><c>dataverse</c>, <c>jira</c> or <c>store</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Issue key, or the task's id. A Dataverse task that does not exist yet is to be created with this id.</summary>
    public required string ExternalKey { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The gate whose packet counts it.</summary>
    public required string Gate { get; init; }

    /// <summary>The criterion that it waits for; empty when it waits for none.</summary>
    public string? Criterion { get; init; }

    /// <summary>Whether the host last said that it is complete.</summary>
    public bool Completed { get; init; }

    /// <summary>The host's version of that statement; empty before the first look.</summary>
    public long? HostVersion { get; init; }

    /// <summary>When it was last looked at.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>It was completed while its own criterion was not met, and nobody has put it right since.</summary>
    public bool Breached { get; init; }

    /// <summary>The host's time of the first look: what its history tells from before is the baseline.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The host's time of the newest entry of its history that was taken in.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Changes that looks have shown and no entry of the history has told of yet, oldest first.</summary>
    public ImmutableList<UntoldChange> Untold { get; init; } = [];
}
