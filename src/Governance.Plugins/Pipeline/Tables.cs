namespace Governance.Plugins.Pipeline;

/// <summary>The tables that the plug-ins know.</summary>
internal static class Tables
{
    public const string Measure = "gov_measure";
    public const string Rulebook = "gov_rulebook";
    public const string WorkItem = "gov_workitem";
    public const string Task = "task";
    public const string EvidenceItem = "gov_evidenceitem";
    public const string Approval = "gov_approval";
    public const string GateReview = "gov_gatereview";

    /// <summary>Tables of which every column belongs to the store.</summary>
    public static string[] OfTheStore => [Measure, Rulebook, WorkItem];

    /// <summary>Tables in which people ask for something.</summary>
    public static string[] OfRequests => [EvidenceItem, Approval, GateReview];

    /// <summary>All tables of this solution.</summary>
    public static string[] All => [Measure, Rulebook, WorkItem, EvidenceItem, Approval, GateReview];
}
