using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Intake;

/// <summary>Intake's decision about a demand. Approved makes the measure.</summary>
public sealed record DecideIntake : Command
{
    /// <summary>The demand.</summary>
    public required string DemandId { get; init; }

    /// <summary>The decision.</summary>
    public required IntakeOutcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The day on which a deferred demand comes back; only with Deferred.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The measure to make; only with Approved.</summary>
    public MeasureDraft? Measure { get; init; }

    /// <summary>Work items to map to it.</summary>
    public IReadOnlyList<WorkItemDraft> WorkItems { get; init; } = [];
}
