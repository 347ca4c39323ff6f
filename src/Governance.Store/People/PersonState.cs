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
}
