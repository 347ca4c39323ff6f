namespace Governance.Store.Measures;

/// <summary>A work item as it shall be mapped.</summary>
public sealed record WorkItemDraft
{
    /// <summary><c>dataverse</c>, <c>jira</c> or <c>store</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Issue key or task id; may be empty for <c>dataverse</c> and <c>store</c>, where the store then chooses the id.</summary>
    public string? ExternalKey { get; init; }

    /// <summary>The gate whose packet counts it.</summary>
    public required string Gate { get; init; }

    /// <summary>The criterion that it waits for; empty when it waits for none.</summary>
    public string? Criterion { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }
}
