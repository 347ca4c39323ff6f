using System.Collections.Generic;

using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>Index entries that lead to undecided change requests of a tenant, the oldest first.</summary>
internal static class ChangeIndex
{
    public const string Open = "change-open";

    public static IEnumerable<(string Index, string Key, string Value)> Of(MeasureState measure)
    {
        if (measure.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            yield break;
        }

        foreach (var request in measure.Changes.Requests)
        {
            if (request.State == ChangeState.Requested)
            {
                yield return (Open, $"{request.RequestedAt.UtcDateTime.ToString("yyyyMMddHHmmssfff", System.Globalization.CultureInfo.InvariantCulture)}:{request.Id}", measure.Id);
            }
        }
    }

    /// <summary>The id of the request in a key.</summary>
    public static string IdIn(string key) => key.Split(':')[1];
}
