using System.Collections.Generic;

namespace Governance.Store.Capacity;

/// <summary>A need of a measure that is not covered.</summary>
public sealed record CapacityGap
{
    /// <summary>Code of the skill.</summary>
    public required string Skill { get; init; }

    /// <summary>The month.</summary>
    public required string Month { get; init; }

    /// <summary>Hours that the measure needs.</summary>
    public required int Needed { get; init; }

    /// <summary>Hours that are offered.</summary>
    public required int Offered { get; init; }

    /// <summary>Hours that other measures need.</summary>
    public required int Others { get; init; }

    /// <summary>Hours of the measure that nobody is left for.</summary>
    public required int Missing { get; init; }

    /// <summary>The other measures.</summary>
    public required IReadOnlyList<string> Competing { get; init; }
}
