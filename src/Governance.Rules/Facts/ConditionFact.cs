using System;

namespace Governance.Rules.Facts;

/// <summary>A dated obligation from a ConditionalGo.</summary>
public sealed record ConditionFact
{
    /// <summary>Its code, unique on the measure.</summary>
    public required string Code { get; init; }

    /// <summary>What must be done.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The role whose holder says that it is met.</summary>
    public required string OwnerRole { get; init; }

    /// <summary>The first instant at which it is overdue.</summary>
    public required DateTimeOffset DueUntil { get; init; }

    /// <summary>How far it has come.</summary>
    public required ConditionState State { get; init; }

    /// <summary>Who said that it is met; somebody else confirms it. Empty while it is open.</summary>
    public string MetBy { get; init; } = string.Empty;
}
