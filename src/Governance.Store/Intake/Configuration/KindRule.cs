using System.Collections.Generic;

using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Configuration;

/// <summary>What a kind of demand is called, and what it needs besides.</summary>
public sealed record KindRule
{
    /// <summary>The kind.</summary>
    public required DemandKind Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Label { get; init; }

    /// <summary>Fields that it needs besides those of every demand.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];
}
