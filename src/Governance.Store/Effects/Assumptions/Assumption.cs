using System;

namespace Governance.Store.Effects.Assumptions;

/// <summary>What the planned value of one kind and currency rests on.</summary>
public sealed record Assumption
{
    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>The value kind that rests on it.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What is assumed.</summary>
    public required string Statement { get; init; }

    /// <summary>Whether the settings want the controller's validation of it, given the plan.</summary>
    public required bool NeedsController { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The controller's last word; <see cref="Credibility.None"/> before the first.</summary>
    public Credibility Credibility { get; init; }

    /// <summary>The controller who validated it.</summary>
    public string? ValidatedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ValidatedAt { get; init; }

    /// <summary>Why it is believed so far.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day on which the validation holds.</summary>
    public DateOnly? RecheckOn { get; init; }

    /// <summary>The planned sum that the controller looked at.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }
}
