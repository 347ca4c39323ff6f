using System.Collections.Generic;

using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>Index entries that lead to open risks of a tenant, the highest score first.</summary>
internal static class RiskIndex
{
    public const string Open = "risk-open";

    public const string Escalated = "risk-escalated";

    public static IEnumerable<(string Index, string Key, string Value)> Of(MeasureState measure)
    {
        if (measure.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            yield break;
        }

        foreach (var risk in measure.Risks.Items)
        {
            if (risk.IsOpen)
            {
                yield return (Open, KeyOf(measure, risk), measure.Id);
            }

            if (risk.Escalations.Count != 0)
            {
                yield return (Escalated, KeyOf(measure, risk), measure.Id);
            }
        }
    }

    /// <summary>The code of the risk in a key.</summary>
    public static string CodeIn(string key) => key.Split(':')[2];

    private static string KeyOf(MeasureState measure, Risk risk) => $"{RegisterText.Number(99 - risk.Score)}:{measure.Id}:{risk.Draft.Code}";
}
