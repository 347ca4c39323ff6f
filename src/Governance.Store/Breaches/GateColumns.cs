using System.Collections.Generic;
using System.Globalization;

using Governance.Store.Measures;

namespace Governance.Store.Breaches;

/// <summary>The columns of a measure's row that tell where it stands, with the values that the store knows, as the host's history spells them.</summary>
internal static class GateColumns
{
    public static readonly IReadOnlyList<string> All = ["gov_doi", "gov_gate", "gov_state", "gov_implementationstatus", "gov_potentialstatus"];

    public static string? ValueOf(MeasureState measure, string column) => column switch
    {
        "gov_doi" => Number(measure.Doi),
        "gov_gate" => string.IsNullOrEmpty(measure.NextGate) ? null : measure.NextGate,
        "gov_state" => Number((int)measure.Status),
        "gov_implementationstatus" => Number((int)measure.Implementation),
        "gov_potentialstatus" => Number((int)measure.Potential),
        _ => null,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
