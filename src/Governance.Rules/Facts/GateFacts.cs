using System;
using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Facts;

/// <summary>
/// Everything that a decision is taken on: the question, the time, and what is known of one measure. Lists are put into indexes
/// when they are given, so that the evaluator finds by name without looking through them; nothing is judged before it is asked.
/// </summary>
public sealed record GateFacts
{
    internal readonly long AsOfTicks;
    internal readonly Term GateTerm;

    /// <summary>The gate, and below the packet, as a number of the answers; -1 when no answer is for it.</summary>
    internal readonly int GateNumber;
    internal readonly int PacketNumber;
    internal readonly Term PacketTerm = new(string.Empty);
    internal readonly TermIndex<FieldEntry> FieldIndex = TermIndex<FieldEntry>.Empty;
    internal readonly TermIndex<EvidenceEntry> EvidenceIndex = TermIndex<EvidenceEntry>.Empty;
    internal readonly TermIndex<WorkItemProgress> WorkItemIndex = TermIndex<WorkItemProgress>.Empty;
    internal readonly RoleIndex RoleIndex = new(default);
    internal readonly TermIndex<Nothing> RegisterIndex = TermIndex<Nothing>.Empty;
    internal readonly AnswerIndex AnswerIndex = new(new RoleIndex(default), default, default);

    /// <summary>The measure asked about.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The gate asked about.</summary>
    public required string GateCode
    {
        get => GateTerm.Text;
        init
        {
            GateTerm = new Term(value);
            GateNumber = AnswerIndex.Gate(GateTerm);
        }
    }

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
    public required DateTimeOffset AsOf
    {
        get;
        init
        {
            field = value;
            AsOfTicks = value.UtcTicks;
        }
    }

    /// <summary>What is known in full; by default nothing.</summary>
    public required FactSources Known { get; init; }

    /// <summary>Digest of <c>PacketText</c>, computed by the host.</summary>
    public string PacketDigest
    {
        get => PacketTerm.Text;
        init
        {
            PacketTerm = new Term(value);
            PacketNumber = AnswerIndex.Packet(PacketTerm);
        }
    }

    /// <summary>Digest of <c>FactsText</c>, computed by the host.</summary>
    public string FactsDigest { get; init; } = string.Empty;

    /// <summary>The measure's fields.</summary>
    public ItemList<FieldFact> Fields
    {
        get;
        init
        {
            field = value;
            FieldIndex = FieldEntry.Index(value);
        }
    }

    /// <summary>Who holds which role.</summary>
    public ItemList<RoleFact> Roles
    {
        get;
        init
        {
            field = value;
            RoleIndex = new RoleIndex(value);
            AnswerIndex = new AnswerIndex(RoleIndex, value, Approvals);
        }
    }

    /// <summary>The evidence.</summary>
    public ItemList<EvidenceFact> Evidence
    {
        get;
        init
        {
            field = value;
            EvidenceIndex = TermIndex<EvidenceEntry>.Of(value, static item => item.Kind, EvidenceEntry.Of);
        }
    }

    /// <summary>The mapped work items.</summary>
    public ItemList<WorkItemFact> WorkItems
    {
        get;
        init
        {
            field = value;
            WorkItemIndex = TermIndex<WorkItemProgress>.Of(value, static item => item.GateCode, static item => item.Progress);
        }
    }

    /// <summary>The registers that the gate asks for.</summary>
    public ItemList<RegisterFact> Registers
    {
        get;
        init
        {
            field = value;
            RegisterIndex = TermIndex<Nothing>.Of(value, static register => register.Name);
        }
    }

    /// <summary>The waivers of criteria of the gate.</summary>
    public ItemList<WaiverFact> Waivers { get; init; }

    /// <summary>The conditions under which the measure went on so far.</summary>
    public ItemList<ConditionFact> Conditions { get; init; }

    /// <summary>The recorded answers.</summary>
    public ItemList<ApprovalFact> Approvals
    {
        get;
        init
        {
            field = value;
            AnswerIndex = new AnswerIndex(RoleIndex, Roles, value);
            GateNumber = AnswerIndex.Gate(GateTerm);
            PacketNumber = AnswerIndex.Packet(PacketTerm);
        }
    }

    /// <summary>The delegations under which somebody answered for somebody else.</summary>
    public ItemList<DelegationFact> Delegations { get; init; }

    /// <summary>The parts of the packet that single steps see, as they are now.</summary>
    public ItemList<PacketPartFact> PacketParts { get; init; }

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
