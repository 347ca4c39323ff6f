using System;
using System.Collections.Immutable;

namespace Governance.Store.People;

/// <summary>One human across all hosts.</summary>
public sealed record PersonState
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Identities, proposed and confirmed.</summary>
    public ImmutableList<IdentityLink> Links { get; init; } = [];

    /// <summary>The day from which the person holds nothing any more; empty while they are here.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>That this is another person's second record, waiting for another administrator.</summary>
    public MergeProposal? Merge { get; init; }

    /// <summary>The record that stands for this person now; empty unless this one was merged.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Whether the person can act and be given something.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsHere => LeftOn is null && MergedInto is null;
}
