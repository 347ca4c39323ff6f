using System.Collections.Generic;

using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>Index entries that lead from a source to those who wait for it, and to all open dependencies of a tenant.</summary>
internal static class DependencyIndex
{
    /// <summary>Key: needed by, waiting measure, code.</summary>
    public const string Open = "dependency-open";

    /// <summary>Key: source, waiting measure, code.</summary>
    public const string Waiting = "dependency-waiting";

    /// <summary>Measures that were killed, from which nothing comes.</summary>
    public const string Killed = "measure-killed";

    public static IEnumerable<(string Index, string Key, string Value)> Of(MeasureState measure)
    {
        if (measure.Status == MeasureStatus.Killed)
        {
            yield return (Killed, measure.Id, measure.Id);
        }

        if (measure.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            yield break;
        }

        foreach (var item in measure.Dependencies.Items)
        {
            if (item.State is DependencyState.Open or DependencyState.Broken)
            {
                yield return (Open, $"{Registers.RegisterText.Day(item.Draft.NeededBy)}:{measure.Id}:{item.Draft.Code}", measure.Id);
            }

            if (item is { State: DependencyState.Open, Draft.On: { } source })
            {
                yield return (Waiting, $"{source}:{measure.Id}:{item.Draft.Code}", measure.Id);
            }
        }
    }

    /// <summary>The code of the dependency in a key.</summary>
    public static string CodeIn(string key) => key.Split(':')[2];
}
