using System;

using Governance.Store.Breaches;

namespace Governance.Store.Hosts.Prevention;

/// <summary>A change of what keeps changes out of a host.</summary>
public sealed record PreventionFinding
{
    /// <summary>The store's id.</summary>
    public required string Id { get; init; }

    /// <summary>What was changed.</summary>
    public required string Subject { get; init; }

    /// <summary>One sentence that says what happened.</summary>
    public required string Text { get; init; }

    /// <summary>What it was; empty when there was none.</summary>
    public string? OldValue { get; init; }

    /// <summary>What it was changed to; empty when there is none.</summary>
    public string? NewValue { get; init; }

    /// <summary>Who, as the host says.</summary>
    public string? By { get; init; }

    /// <summary>The person whom that user is linked to.</summary>
    public string? ByPersonId { get; init; }

    /// <summary>When it was seen, or when the host says that it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How far it is dealt with; it is never put back.</summary>
    public BreachState State { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The same subject had been changed before, and nobody had dealt with that.</summary>
    public bool Repeated { get; init; }

    /// <summary>When the subject was seen to be again what had been accepted.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>Who explained it.</summary>
    public string? ExplainedBy { get; init; }

    /// <summary>The explanation.</summary>
    public string? Explanation { get; init; }

    /// <summary>The first of two administrators who accept what nobody known made.</summary>
    public string? AcceptanceProposedBy { get; init; }

    /// <summary>Who accepted it.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Acceptance { get; init; }

    /// <summary>Ledger number of the last event about it.</summary>
    public required long LedgerNumber { get; init; }
}
