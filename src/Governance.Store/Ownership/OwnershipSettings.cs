namespace Governance.Store.Ownership;

/// <summary>From when on differing views of one initiative are fragmented truth (section <c>ownership</c> of the settings).</summary>
public sealed record OwnershipSettings
{
    /// <summary>The value kind that CRM's amount stands for.</summary>
    public string AmountKind { get; init; } = "Revenue";

    /// <summary>Percent of CRM's amount by which the plan may differ.</summary>
    public decimal AmountPercent { get; init; } = 5m;

    /// <summary>Days by which delivery may be later than what sales promised or finance planned.</summary>
    public int DateDays { get; init; } = 14;

    /// <summary>Percentage points by which the share of completed work items and that of reached milestones may differ.</summary>
    public int ProgressPoints { get; init; } = 25;

    /// <summary>Percent of the forecast by which the actuals of the same months may differ.</summary>
    public decimal ValuePercent { get; init; } = 5m;
}
