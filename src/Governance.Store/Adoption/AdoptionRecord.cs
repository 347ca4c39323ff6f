using System;

namespace Governance.Store.Adoption;

/// <summary>That a measure was not led to its degree by gates, but ran already when it came here. Stays for ever.</summary>
public sealed record AdoptionRecord
{
    /// <summary>The degree at which it stood.</summary>
    public required int Doi { get; init; }

    /// <summary>How that is known.</summary>
    public required string Reason { get; init; }

    /// <summary>The administrator who recorded it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The sponsor who confirmed it; empty while it waits, and then nothing has moved.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Ledger number of its last event.</summary>
    public required long LedgerNumber { get; init; }
}
