using Governance.Store.Commands;

namespace Governance.Store.WorkItems;

/// <summary>What a host said about a work item when the store looked. An older version than the one known changes nothing.</summary>
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
}
