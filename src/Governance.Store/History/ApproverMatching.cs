using System;
using System.Collections.Generic;

namespace Governance.Store.History;

/// <summary>How many places of the steps different persons can fill, one person in one step: a maximum matching by augmenting paths.</summary>
internal sealed class ApproverMatching(IReadOnlyList<(int Quorum, IReadOnlySet<string> Able)> steps)
{
    private readonly Dictionary<string, int> stepOf = new(StringComparer.Ordinal);

    /// <summary>Whether every place can be filled without a person.</summary>
    public static bool Fills(IReadOnlyList<(int Quorum, IReadOnlySet<string> Able)> steps, string? without = null) => new ApproverMatching(steps).FillsAll(without);

    private bool FillsAll(string? without)
    {
        for (var step = 0; step < steps.Count; step++)
        {
            for (var place = 0; place < steps[step].Quorum; place++)
            {
                var visited = new HashSet<string>(StringComparer.Ordinal);
                if (without is not null)
                {
                    visited.Add(without);
                }

                if (!TryFill(step, visited))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool TryFill(int step, HashSet<string> visited)
    {
        foreach (var person in steps[step].Able)
        {
            if (!visited.Add(person))
            {
                continue;
            }

            if (!stepOf.TryGetValue(person, out var held) || (held != step && TryFill(held, visited)))
            {
                stepOf[person] = step;
                return true;
            }
        }

        return false;
    }
}
