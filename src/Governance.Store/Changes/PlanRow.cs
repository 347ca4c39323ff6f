namespace Governance.Store.Changes;

/// <summary>What is planned for a month in one value kind and currency.</summary>
public sealed record PlanRow
{
    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The plan.</summary>
    public required decimal Plan { get; init; }
}
