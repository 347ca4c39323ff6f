using System;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Governance.Store.Breaches;

/// <summary>Something of one measure that happened in a host and that the rules do not cover.</summary>
public sealed record Breach
{
    /// <summary>What kind.</summary>
    public BreachKind Kind { get; init; }

    /// <summary>One sentence that says what happened.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The work item; empty for other kinds.</summary>
    public string? WorkItemId { get; init; }

    /// <summary>What was changed.</summary>
    public required HostChange Change { get; init; }

    /// <summary>How far it is dealt with.</summary>
    public BreachState State { get; init; }

    /// <summary>When it was found.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The same column was changed again while an earlier breach was neither explained nor accepted: it stays for a person.</summary>
    public bool Repeated { get; init; }

    /// <summary>How often it was changed: what is changed further while this waits for a person is counted here.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The last change that was counted; empty when there was one only.</summary>
    public HostChange? Last { get; init; }

    /// <summary>Whoever made the changes that were counted.</summary>
    public ImmutableList<BreachAuthor> LaterAuthors { get; init; } = [];

    /// <summary>The entry of the host's history by which somebody changed the column back.</summary>
    public string? ReturnAuditId { get; init; }

    /// <summary>When the host was seen to show again what the store knows.</summary>
    public DateTimeOffset? PutBackAt { get; init; }

    /// <summary>What it was put back to, for as long as that is what the store knows and nothing else was found there.</summary>
    public string? PutBackValue { get; init; }

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

    /// <summary>What was there after the last change that is known.</summary>
    [JsonIgnore]
    public string? StandingValue => (Last ?? Change).NewValue;

    /// <summary>Whether the store leaves the column alone until a person has dealt with the finding.</summary>
    [JsonIgnore]
    public bool Holds => IsPutBack && Repeated && State == BreachState.Open;

    /// <summary>
    /// Whether the column shows what the store knows, and nobody has dealt with the finding yet: should it show anything else, somebody
    /// has changed it again, and the host's history will tell.
    /// </summary>
    [JsonIgnore]
    public bool StandsPutBack => State == BreachState.PutBack && PutBackValue is not null;

    /// <summary>Whether the row is to be put back for it.</summary>
    [JsonIgnore]
    public bool AwaitsPutBack => IsPutBack && !Repeated && PutBackAt is null && State == BreachState.Open;

    // A host owns its tasks, and the store's own copy is the evidence: nothing is written for those.
    private bool IsPutBack => Kind == BreachKind.GateChangedInHost;
}
