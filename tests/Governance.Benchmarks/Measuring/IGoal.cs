using System.Collections.Generic;

namespace Governance.Benchmarks.Measuring;

/// <summary>A goal of which both sides are measured in one run.</summary>
internal interface IGoal
{
    /// <summary>The codes of the results, the first of which names the goal on the command line.</summary>
    public string Code { get; }

    /// <summary>Measures. Throws when the two sides do not do the same: then there is nothing to compare.</summary>
    public IEnumerable<GoalResult> Measure(Effort effort);
}
