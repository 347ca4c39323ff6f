using System.Collections.Immutable;

using Governance.Store.Registers;

namespace Governance.Store.Dependencies;

/// <summary>What a measure waits for.</summary>
public sealed record DependencyBook
{
    /// <summary>Dependencies by code, those that are over too.</summary>
    public ImmutableList<Dependency> Items { get; init; } = [];

    /// <summary>The last review of all of them; empty when there was none since they last changed.</summary>
    public WholeReview? Review { get; init; }

    internal Dependency? Find(string code) => Items.Find(item => item.Draft.Code == code);

    /// <summary>With one that was added or changed. INVARIANT: a review tells nothing about what changed after it.</summary>
    internal DependencyBook With(Dependency dependency)
    {
        var at = Items.FindIndex(item => item.Draft.Code == dependency.Draft.Code);
        var items = at >= 0 ? Items.SetItem(at, dependency) : Items.Add(dependency).Sort((one, other) => string.CompareOrdinal(one.Draft.Code, other.Draft.Code));
        return new DependencyBook { Items = items };
    }
}
