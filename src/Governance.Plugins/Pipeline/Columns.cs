namespace Governance.Plugins.Pipeline;

/// <summary>Columns that several parts of the plug-ins know.</summary>
internal static class Columns
{
    public const string WriteSequence = "gov_writesequence";
    public const string WritePermit = "gov_writepermit";
    public const string MeasureId = "gov_measureid";
    public const string RulebookId = "gov_rulebookid";
    public const string WorkItemId = "gov_workitemid";
    public const string GateCode = "gov_gatecode";
    public const string Status = "gov_status";
    public const string State = "statecode";
    public const string StatusReason = "statuscode";
}
