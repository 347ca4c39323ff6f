using System;

namespace Governance.Store.Budgets;

/// <summary>One change of a budget line. A movement between two lines has one entry on each, with the same id.</summary>
public sealed record BudgetMovement
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>What it did.</summary>
    public required BudgetMovementKind Kind { get; init; }

    /// <summary>The month.</summary>
    public required string Period { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What the line changed by: negative when it went away.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The measure on the other side; empty for a grant.</summary>
    public string? OtherMeasureId { get; init; }

    /// <summary>The month on the other side; empty for a grant.</summary>
    public string? OtherPeriod { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The role by whose right it was decided.</summary>
    public required string Right { get; init; }

    /// <summary>The person who decided.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}
