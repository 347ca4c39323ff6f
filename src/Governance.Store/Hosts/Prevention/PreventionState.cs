using System;
using System.Collections.Immutable;

namespace Governance.Store.Hosts.Prevention;

/// <summary>What the ledger says about the protection of one host.</summary>
public sealed record PreventionState
{
    /// <summary><c>dataverse</c> or <c>jira</c>.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId.</summary>
    public required string Scope { get; init; }

    /// <summary>The parts that have been looked at.</summary>
    public ImmutableList<string> Areas { get; init; } = [];

    /// <summary>What is known, by name.</summary>
    public ImmutableSortedDictionary<string, PreventionSubject> Subjects { get; init; } =
        ImmutableSortedDictionary.Create<string, PreventionSubject>(StringComparer.Ordinal);

    /// <summary>Changes, oldest first.</summary>
    public ImmutableList<PreventionFinding> Findings { get; init; } = [];

    /// <summary>Version of its stream.</summary>
    public required int Version { get; init; }

    /// <summary>Ledger number of its last event.</summary>
    public required long LedgerNumber { get; init; }
}
