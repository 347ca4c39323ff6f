using System;

using Governance.Store.Commands;

namespace Governance.Store.WorkItems;

/// <summary>
/// What a host said about a work item when the store looked, or what an entry of the host's history says of it. A state
/// of an older version than the one known changes nothing; an entry is dealt with once, however late it comes.
/// </summary>
public sealed record ObserveWorkItem : Command
{
    /// <summary><c>dataverse</c> or <c>jira</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Issue key or task id.</summary>
    public required string ExternalKey { get; init; }

    /// <summary>Whether it is complete.</summary>
    public required bool Completed { get; init; }

    /// <summary>The host's version of the row: Dataverse row version, or Jira's <c>updated</c> in milliseconds.</summary>
    public required long HostVersion { get; init; }

    /// <summary>When the host was in that state, by the host's clock; empty when it did not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The entry of the host's history that says so; empty when it is the state of the look.</summary>
    public string? Entry { get; init; }

    /// <summary>Who, as the entry says: the id of the host's user.</summary>
    public string? By { get; init; }

    /// <summary>The person whom that user is linked to.</summary>
    public string? ByPersonId { get; init; }
}
