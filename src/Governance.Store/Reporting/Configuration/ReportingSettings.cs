using System.Collections.Generic;

namespace Governance.Store.Reporting.Configuration;

/// <summary>How reports tag, compare and remind, and how often steering committees get theirs (section <c>reporting</c> of the settings).</summary>
public sealed record ReportingSettings
{
    /// <summary>The tags of the portfolio view by rule where nobody published any.</summary>
    public static IReadOnlyList<TagRule> UsualTags { get; } =
    [
        new() { Tag = "customer-value", Field = "customer" },
        new() { Tag = "customer-value", Field = "effectKind", In = ["Revenue", "Retention"] },
        new() { Tag = "cost-control", Field = "effectKind", In = ["Savings", "CostControl"] },
        new() { Tag = "strategy", Field = "strategicFit" },
        new() { Tag = "urgent-decision", Field = "urgency", AtLeast = 4m },
    ];

    /// <summary>Which fields give a measure which tag; any rule that fits is enough.</summary>
    public IReadOnlyList<TagRule> Tags { get; init; } = UsualTags;

    /// <summary>Tags that people may give by hand besides those of the rules.</summary>
    public IReadOnlyList<string> HandTags { get; init; } = [];

    /// <summary>ISO 4217 code of the one scale of the comparison.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>What one unit of another currency is worth in that one. What has no rate is not put on the scale.</summary>
    public IReadOnlyDictionary<string, decimal> Rates { get; init; } = new Dictionary<string, decimal>();

    /// <summary>After how many days of waiting somebody is reminded first.</summary>
    public int RemindAfterDays { get; init; } = 7;

    /// <summary>After how many more days again.</summary>
    public int RemindEveryDays { get; init; } = 7;

    /// <summary>For which nodes a steering-committee report is expected how often.</summary>
    public IReadOnlyList<CommitteeCadence> Committees { get; init; } = [];
}
