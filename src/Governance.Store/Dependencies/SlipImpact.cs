using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>
/// What a slip of one measure moves: each dependency on it comes later by as many days, and what comes later than it is needed makes
/// the waiting measure slip in turn. Room between commitment and need takes up a slip. The worst of several ways counts.
/// </summary>
internal static class SlipImpact
{
    // Longer ways cannot be: each measure stands once in a way, and measures that wait for each other are refused.
    private const int MostSteps = 100_000;

    /// <summary>The dependencies that move, in the order of the days on which they would come.</summary>
    /// <param name="start">The measure that slips.</param>
    /// <param name="days">By how many days.</param>
    /// <param name="waitingFor">Who waits for a measure, and for what.</param>
    public static IReadOnlyList<SlipMove> Of(string start, int days, Func<string, IReadOnlyList<(MeasureState Waiting, Dependency Dependency)>> waitingFor)
    {
        var slips = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = days };
        var moves = new Dictionary<(string Measure, string Code), SlipMove>();
        var next = new Queue<string>([start]);
        for (var step = 0; step < MostSteps && next.TryDequeue(out var source); step++)
        {
            foreach (var (waiting, dependency) in waitingFor(source))
            {
                var expected = Later(dependency.Commitment?.Date ?? dependency.Draft.NeededBy, slips[source]);
                var late = Math.Max(0, expected.DayNumber - dependency.Draft.NeededBy.DayNumber);
                moves[(waiting.Id, dependency.Draft.Code)] = new SlipMove(waiting, dependency, expected, late);
                if (late > slips.GetValueOrDefault(waiting.Id))
                {
                    slips[waiting.Id] = late;
                    next.Enqueue(waiting.Id);
                }
            }
        }

        return [.. moves.Values.OrderBy(move => move.Expected).ThenBy(move => move.Waiting.Name, StringComparer.Ordinal).ThenBy(move => move.Dependency.Draft.Code, StringComparer.Ordinal)];
    }

    // Nothing comes later than the last day that there is.
    private static DateOnly Later(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Min((long)day.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
