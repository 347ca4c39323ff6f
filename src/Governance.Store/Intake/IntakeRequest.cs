using System;
using System.Collections.Generic;

using Governance.Store.Measures;

namespace Governance.Store.Intake;

/// <summary>Body of a decision at intake.</summary>
internal sealed record IntakeRequest
{
    public required IntakeOutcome Outcome { get; init; }

    public string Reason { get; init; } = string.Empty;

    public DateOnly? Until { get; init; }

    public MeasureDraft? Measure { get; init; }

    public IReadOnlyList<WorkItemDraft> WorkItems { get; init; } = [];
}
