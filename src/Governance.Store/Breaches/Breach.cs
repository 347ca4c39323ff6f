using System;

namespace Governance.Store.Breaches;

/// <summary>A gate change in a host that no decision covers.</summary>
public sealed record Breach
{
    /// <summary>What was changed.</summary>
    public required HostChange Change { get; init; }

    /// <summary>How far it is dealt with.</summary>
    public BreachState State { get; init; }

    /// <summary>When it was found.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The same column was changed again after the store had put it back: it stays for a person.</summary>
    public bool Repeated { get; init; }

    /// <summary>The entry of the host's history by which somebody changed the column back.</summary>
    public string? ReturnAuditId { get; init; }

    /// <summary>When the host was seen to show again what the store knows.</summary>
    public DateTimeOffset? PutBackAt { get; init; }

    /// <summary>Who explained it.</summary>
    public string? ExplainedBy { get; init; }

    /// <summary>The explanation.</summary>
    public string? Explanation { get; init; }

    /// <summary>Who accepted it.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Acceptance { get; init; }

    /// <summary>Ledger number of the last event about it.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>Whether the store leaves the column alone until a person has dealt with the finding.</summary>
    internal bool Holds => Repeated && State == BreachState.Open;

    /// <summary>Whether the row is to be put back for it.</summary>
    internal bool AwaitsPutBack => !Repeated && PutBackAt is null && State == BreachState.Open;
}
