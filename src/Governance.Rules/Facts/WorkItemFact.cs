namespace Governance.Rules.Facts;

/// <summary>A Jira issue or a Dataverse task that is mapped to a gate of the measure.</summary>
public sealed class WorkItemFact
{
    /// <summary>The key that people know it by.</summary>
    public required string Key { get; init; }

    /// <summary>The gate that it belongs to.</summary>
    public required string GateCode { get; init; }

    /// <summary>Whether it is complete.</summary>
    public required WorkItemProgress Progress { get; init; }
}
