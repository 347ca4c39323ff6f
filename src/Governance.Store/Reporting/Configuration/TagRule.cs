using System.Collections.Generic;

namespace Governance.Store.Reporting.Configuration;

/// <summary>A measure has the tag when the field says so. Without <see cref="In"/> and <see cref="AtLeast"/> it is enough that the field has a value.</summary>
public sealed record TagRule
{
    /// <summary>The tag.</summary>
    public required string Tag { get; init; }

    /// <summary>A field of the measure, or <c>customer</c>, <c>demandKind</c>, <c>urgency</c> or <c>valueScore</c> of its intake.</summary>
    public required string Field { get; init; }

    /// <summary>The values that give the tag.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>The least number that gives the tag.</summary>
    public decimal? AtLeast { get; init; }
}
