using System.Collections.Generic;
using System.Linq;

namespace Governance.Benchmarks.Measuring;

/// <summary>What was measured of a goal.</summary>
/// <param name="Goal">The goal's code.</param>
/// <param name="Floor">What the ratio is held against.</param>
/// <param name="IsMost">Whether the floor is the most that the ratio may be; otherwise it is the least.</param>
/// <param name="Rounds">The ratio of each round.</param>
/// <param name="About">Absolute figures, for information only.</param>
internal sealed record GoalResult(string Goal, double Floor, bool IsMost, IReadOnlyList<double> Rounds, string About)
{
    /// <summary>Bytes allocated where none may be; null where that is not asked.</summary>
    public long? Bytes { get; init; }

    /// <summary>The median of the ratios of the rounds.</summary>
    public double Ratio
    {
        get
        {
            var sorted = Rounds.Order().ToList();
            return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
        }
    }

    public bool Holds => (IsMost ? Ratio <= Floor : Ratio >= Floor) && Bytes is null or 0;
}
