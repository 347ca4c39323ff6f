using System;

namespace Governance.Store.Risks;

/// <summary>A risk as somebody enters it; it replaces the one with its code.</summary>
public sealed record RiskDraft
{
    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>What may happen.</summary>
    public required string Title { get; init; }

    /// <summary>Why it may happen.</summary>
    public required string Cause { get; init; }

    /// <summary>What it is about.</summary>
    public required RiskKind Kind { get; init; }

    /// <summary>The commitment of sales that brings it; wanted with that kind, and with no other.</summary>
    public string? Commitment { get; init; }

    /// <summary>From 1, hardly, to 5, almost certainly.</summary>
    public required int Probability { get; init; }

    /// <summary>From 1, hardly felt, to 5, the end of the measure.</summary>
    public required int Impact { get; init; }

    /// <summary>The person who answers for it.</summary>
    public required string OwnerId { get; init; }

    /// <summary>What is done about it.</summary>
    public required string Response { get; init; }

    /// <summary>When the response is due.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>When the response was done.</summary>
    public DateOnly? Done { get; init; }
}
