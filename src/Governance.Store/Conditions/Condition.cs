using System;

using Governance.Rules.Facts;

namespace Governance.Store.Conditions;

/// <summary>A dated obligation from a ConditionalGo. The next gate stays shut until it is met and another person has confirmed that.</summary>
public sealed record Condition
{
    /// <summary>Its code, unique on the measure.</summary>
    public required string Code { get; init; }

    /// <summary>The gate that opened under it.</summary>
    public required string Gate { get; init; }

    /// <summary>What must be done.</summary>
    public required string Text { get; init; }

    /// <summary>The role whose holder says that it is met.</summary>
    public required string OwnerRole { get; init; }

    /// <summary>The last day on which it is in time.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>How far it has come.</summary>
    public ConditionState State { get; init; }

    /// <summary>Who said that it is met; empty while it is open.</summary>
    public string? MetBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? MetAt { get; init; }

    /// <summary>How.</summary>
    public string? Reason { get; init; }

    /// <summary>Key of the evidence for it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who confirmed it.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>The condition in the evaluator's terms.</summary>
    internal ConditionFact Fact() => new()
    {
        Code = Code,
        Text = Text,
        OwnerRole = OwnerRole,
        DueUntil = OverdueFrom,
        State = State,
        MetBy = MetBy ?? string.Empty,
    };

    /// <summary>The first instant at which it is overdue.</summary>
    internal DateTimeOffset OverdueFrom => Due == DateOnly.MaxValue ? DateTimeOffset.MaxValue : new DateTimeOffset(Due.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
}
