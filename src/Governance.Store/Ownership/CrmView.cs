using System;
using System.Linq;

using Governance.Store.Intake;
using Governance.Store.Intake.Source;
using Governance.Store.Measures;

namespace Governance.Store.Ownership;

/// <summary>What CRM says of an opportunity, when it said so, and what it said at intake. Pure.</summary>
internal static class CrmView
{
    /// <summary>When the store saw what CRM says about a field now.</summary>
    public static DateTimeOffset SeenAt(DemandState demand, string field) =>
        demand.SourceChanges.FindLast(look => look.Changes.Any(change => change.Field == field))?.At ?? demand.RecordedAt;

    /// <summary>What CRM says otherwise than at intake; null when it says the same.</summary>
    public static SourceDifference? Difference(MeasureState measure, string field) => measure.SourceDifferences.Find(known => known.Field == field);

    /// <summary>What is compared, with what it was at intake where it differs.</summary>
    public static string What(string field, SourceDifference? moved) =>
        $"{field} of the opportunity" + (moved is null ? string.Empty : $", at intake {moved.AtIntake ?? "nothing"}");
}
