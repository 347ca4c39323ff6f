using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>Finds measures that would wait for each other, over all measures of the tenant as the commands before this one left them.</summary>
internal static class DependencyCycle
{
    /// <summary>The names along the way back to the waiting measure, itself first and last; null when no way leads back.</summary>
    public static IReadOnlyList<string>? Find(IDecisionView view, MeasureState waiting, string on)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal) { [on] = string.Empty };
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [waiting.Id] = waiting.Name };
        var next = new Queue<string>([on]);
        while (next.TryDequeue(out var id))
        {
            if (id == waiting.Id)
            {
                return Way(cameFrom, names, waiting.Id);
            }

            if (view.Find<MeasureState>(MeasureStreams.NameOf(id)) is not { Status: MeasureStatus.Active or MeasureStatus.OnHold } measure)
            {
                continue;
            }

            names[id] = measure.Name;
            foreach (var source in measure.Dependencies.Items.Where(item => item.State == DependencyState.Open).Select(item => item.Draft.On).OfType<string>())
            {
                if (cameFrom.TryAdd(source, id))
                {
                    next.Enqueue(source);
                }
            }
        }

        return null;
    }

    private static List<string> Way(Dictionary<string, string> cameFrom, Dictionary<string, string> names, string waiting)
    {
        var way = new List<string> { names[waiting] };
        for (var at = cameFrom[waiting]; at.Length != 0; at = cameFrom[at])
        {
            way.Insert(0, names[at]);
        }

        way.Insert(0, names[waiting]);
        return way;
    }
}
