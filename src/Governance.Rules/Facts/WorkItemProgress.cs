namespace Governance.Rules.Facts;

/// <summary>Whether a work item is complete.</summary>
public enum WorkItemProgress
{
    /// <summary>Not looked up yet, or gone.</summary>
    Unknown = 0,

    /// <summary>Not complete.</summary>
    Open = 1,

    /// <summary>Complete.</summary>
    Done = 2,
}
