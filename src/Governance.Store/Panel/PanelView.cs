using System.Collections.Generic;

using Governance.Rules.Statuses;

namespace Governance.Store.Panel;

/// <summary>What the gate panel shows of a measure, in every host (contracts, section 13).</summary>
public sealed record PanelView
{
    /// <summary>The measure's id.</summary>
    public required string MeasureId { get; init; }

    /// <summary>What the measure is called.</summary>
    public required string Measure { get; init; }

    /// <summary>Active, OnHold, Killed or Closed.</summary>
    public required string State { get; init; }

    /// <summary>Degree of implementation, 0 to 5.</summary>
    public required int Doi { get; init; }

    /// <summary>Code of the next gate; empty when none lies ahead.</summary>
    public required string? Gate { get; init; }

    /// <summary>Name of the next gate.</summary>
    public required string? GateName { get; init; }

    /// <summary>Whether the gate would open if somebody asked for it now.</summary>
    public required bool Ready { get; init; }

    /// <summary>Delivery against plan.</summary>
    public required Light Implementation { get; init; }

    /// <summary>Credibility of the expected value.</summary>
    public required Light Potential { get; init; }

    /// <summary>Why the lights are on.</summary>
    public required PanelExplanation Explain { get; init; }

    /// <summary>The criteria of the next gate in the rulebook's order.</summary>
    public required IReadOnlyList<PanelCriterion> Criteria { get; init; }

    /// <summary>The refusal in the one wording; empty when the gate is ready or none lies ahead.</summary>
    public required string? Refusal { get; init; }

    /// <summary>The work item of the issue that the panel stands on; empty elsewhere.</summary>
    public required PanelWorkItem? WorkItem { get; init; }

    /// <summary>The newest evidence, newest first.</summary>
    public required IReadOnlyList<PanelEvidence> Evidence { get; init; }

    /// <summary>The kinds that the rulebook knows; those that the next gate still misses come first.</summary>
    public required IReadOnlyList<string> EvidenceKinds { get; init; }

    /// <summary>Digest of the next gate's packet.</summary>
    public required string? PacketDigest { get; init; }

    /// <summary>Ledger number of the measure's last event.</summary>
    public required long LedgerNumber { get; init; }
}
