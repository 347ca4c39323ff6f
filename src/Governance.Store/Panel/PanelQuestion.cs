using System;

using Governance.Rules.Rulebooks;
using Governance.Rules.Statuses;
using Governance.Store.Gates;
using Governance.Store.Measures;

namespace Governance.Store.Panel;

/// <summary>What a panel is made from.</summary>
internal sealed record PanelQuestion
{
    /// <summary>The measure.</summary>
    public required MeasureState Measure { get; init; }

    /// <summary>Its rulebook.</summary>
    public required Rulebook Rulebook { get; init; }

    /// <summary>The next gate as it stands now; empty when none lies ahead.</summary>
    public required GateLook? Look { get; init; }

    /// <summary>The work item that the panel stands on, and whether it may be completed.</summary>
    public required PanelWorkItem? WorkItem { get; init; }

    /// <summary>The thresholds of the two lights.</summary>
    public required StatusThresholds Thresholds { get; init; }

    /// <summary>The time of the question.</summary>
    public required DateTimeOffset AsOf { get; init; }
}
