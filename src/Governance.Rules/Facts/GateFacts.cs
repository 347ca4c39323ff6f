using System;
using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Facts;

/// <summary>Everything that a decision is taken on: the question, the time, and what is known of one measure.</summary>
public sealed record GateFacts
{
    /// <summary>The measure asked about.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The gate asked about.</summary>
    public required string GateCode { get; init; }

    /// <summary>Set: only this criterion is asked for, as when a work item is completed.</summary>
    public string? CriterionCode { get; init; }

    /// <summary>The outcome asked for.</summary>
    public GateOutcome RequestedOutcome { get; init; } = GateOutcome.Go;

    /// <summary>Who asks; wanted for every outcome but Go.</summary>
    public string RequesterId { get; init; } = string.Empty;

    /// <summary>Why; wanted for every outcome but Go.</summary>
    public string RequestReason { get; init; } = string.Empty;

    /// <summary>The digest of the rulebook that the measure is bound to.</summary>
    public required string RulebookDigest { get; init; }

    /// <summary>The degree reached.</summary>
    public required DegreeOfImplementation Degree { get; init; }

    /// <summary>Where the measure stands apart from its degree.</summary>
    public required MeasureState State { get; init; }

    /// <summary>The round, from 1; approvals of another round do not count.</summary>
    public required int Round { get; init; }

    /// <summary>The time of the question.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What is known in full; by default nothing.</summary>
    public required FactSources Known { get; init; }

    /// <summary>Digest of <c>PacketText</c>, computed by the host.</summary>
    public string PacketDigest { get; init; } = string.Empty;

    /// <summary>Digest of <c>FactsText</c>, computed by the host.</summary>
    public string FactsDigest { get; init; } = string.Empty;

    /// <summary>The measure's fields.</summary>
    public ItemList<FieldFact> Fields { get; init; }

    /// <summary>Who holds which role.</summary>
    public ItemList<RoleFact> Roles { get; init; }

    /// <summary>The evidence.</summary>
    public ItemList<EvidenceFact> Evidence { get; init; }

    /// <summary>The mapped work items.</summary>
    public ItemList<WorkItemFact> WorkItems { get; init; }

    /// <summary>The recorded answers.</summary>
    public ItemList<ApprovalFact> Approvals { get; init; }

    /// <summary>Whether the person holds the role.</summary>
    public bool Holds(string personId, string role)
    {
        for (var i = 0; i < Roles.Count; i++)
        {
            if (Roles[i].Role == role && Roles[i].PersonId == personId)
            {
                return true;
            }
        }

        return false;
    }
}
