using System.Collections.Generic;
using System.Globalization;

using Governance.Store.Measures;

namespace Governance.Store.Breaches;

/// <summary>The columns and fields by which hosts show where a measure stands, with the values that the store knows, as the hosts' histories spell them.</summary>
public static class GateColumns
{
    /// <summary>The app's field with the next gate of a Jira issue's measure.</summary>
    public const string JiraGate = "gate";

    /// <summary>The app's field with the Potential Status of a Jira issue's measure.</summary>
    public const string JiraPotential = "potential-status";

    /// <summary>The governed columns of a measure's row in Dataverse.</summary>
    public static IReadOnlyList<string> Dataverse { get; } = ["gov_doi", "gov_gate", "gov_state", "gov_implementationstatus", "gov_potentialstatus"];

    /// <summary>The app's fields of a Jira issue.</summary>
    public static IReadOnlyList<string> Jira { get; } = [JiraGate, JiraPotential];

    /// <summary>What the store shows in the column or field; null when it shows nothing there.</summary>
    public static string? ValueOf(MeasureState measure, string? column)
    {
        System.ArgumentNullException.ThrowIfNull(measure);
        return column switch
        {
            "gov_doi" => Number(measure.Doi),
            "gov_gate" => string.IsNullOrEmpty(measure.NextGate) ? null : measure.NextGate,
            "gov_state" => Number((int)measure.Status),
            "gov_implementationstatus" => Number((int)measure.Implementation),
            "gov_potentialstatus" => Number((int)measure.Potential),
            JiraGate => measure.NextGate ?? measure.Status.ToString(),
            JiraPotential => measure.Potential.ToString(),
            _ => null,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
