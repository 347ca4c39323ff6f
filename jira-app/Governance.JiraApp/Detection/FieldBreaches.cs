using Governance.JiraApp.Tokens;
using Governance.Store.Breaches;
using Governance.Store.Measures;

namespace Governance.JiraApp.Detection;

/// <summary>What a measure's findings mean for the app's fields in one site.</summary>
internal static class FieldBreaches
{
    /// <summary>What was changed again waits for a person, and no delivery undoes it, but for the one write that the first change is due.</summary>
    public static bool IsHeld(MeasureState measure, JiraAccess access, string issue, string field) =>
        measure.Breaches.Exists(breach => breach.Holds && Concerns(breach, access, issue, field))
        && !IsToBePutBack(measure, access, issue, field);

    /// <summary>Whether the field is to be written again because of a finding.</summary>
    public static bool IsToBePutBack(MeasureState measure, JiraAccess access, string issue, string field) =>
        measure.Breaches.Exists(breach => breach.AwaitsPutBack && Concerns(breach, access, issue, field));

    /// <summary>Whether the finding is about that field of that issue in that site.</summary>
    public static bool Concerns(Breach breach, JiraAccess access, string issue, string field) =>
        breach.Change.Host == BreachReporter.Host && breach.Change.Scope == access.CloudId
        && breach.Change.Row == issue && breach.Change.Column == field;
}
