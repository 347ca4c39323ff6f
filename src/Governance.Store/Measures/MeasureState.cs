using System;
using System.Collections.Immutable;

using Governance.Rules.Statuses;
using Governance.Store.Adoption;
using Governance.Store.Breaches;
using Governance.Store.Budgets;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Closure;
using Governance.Store.Conditions;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Intake.Source;
using Governance.Store.Kpis;
using Governance.Store.Kpis.Impact;
using Governance.Store.Milestones;
using Governance.Store.Objectives;
using Governance.Store.People.Roles;
using Governance.Store.People.Touchpoints;
using Governance.Store.Reporting.Tags;
using Governance.Store.Risks;
using Governance.Store.Waivers;

namespace Governance.Store.Measures;

/// <summary>Everything that the ledger says about one measure, folded from its events.</summary>
public sealed record MeasureState
{
    /// <summary>The store's id (GUID, D format); also the primary key of its Dataverse row.</summary>
    public required string Id { get; init; }

    /// <summary>The demand that it came from.</summary>
    public required string DemandId { get; init; }

    /// <summary>Where the demand came from: OrganizationId and opportunity id.</summary>
    public required HostReference DemandSource { get; init; }

    /// <summary>The customer's row id in the demand's host, when known.</summary>
    public string? CustomerId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The rulebook that governs it.</summary>
    public required string RulebookDigest { get; init; }

    /// <summary>Who holds which role.</summary>
    public ImmutableList<RoleHolder> Roles { get; init; } = [];

    /// <summary>Values of fields by name; a field that has no value is absent.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Degree of implementation, 0 to 5.</summary>
    public int Doi { get; init; }

    /// <summary>Code of the next gate; empty when there is none.</summary>
    public string? NextGate { get; init; }

    /// <summary>Whether work goes on.</summary>
    public MeasureStatus Status { get; init; }

    /// <summary>Round of the next gate; a Recycle begins a new one.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Digest of the next gate's packet as it stands; empty when there is no next gate.</summary>
    public string? PacketDigest { get; init; }

    /// <summary>Mapped work items, in the order in which they were mapped.</summary>
    public ImmutableList<WorkItem> WorkItems { get; init; } = [];

    /// <summary>Evidence, oldest first.</summary>
    public ImmutableList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>Approvals, oldest first.</summary>
    public ImmutableList<ApprovalRecord> Approvals { get; init; } = [];

    /// <summary>Reviews, oldest first.</summary>
    public ImmutableList<ReviewRecord> Reviews { get; init; } = [];

    /// <summary>The MeasurePackage that it sits in; empty while it is unplaced.</summary>
    public string? ParentId { get; init; }

    /// <summary>Plan, forecast and actual by value kind, currency and month, in this order.</summary>
    public ImmutableList<EffectRow> Effects { get; init; } = [];

    /// <summary>Milestones by code.</summary>
    public ImmutableList<Milestone> Milestones { get; init; } = [];

    /// <summary>Delivery against plan, as last assessed.</summary>
    public Light Implementation { get; init; }

    /// <summary>Credibility of the expected value, as last assessed.</summary>
    public Light Potential { get; init; }

    /// <summary>Gate changes in hosts that no decision covers, oldest first.</summary>
    public ImmutableList<Breach> Breaches { get; init; } = [];

    /// <summary>Conditions under which the measure went on, oldest first.</summary>
    public ImmutableList<Condition> Conditions { get; init; } = [];

    /// <summary>Waivers of criteria, asked for, granted or withdrawn, oldest first.</summary>
    public ImmutableList<Waiver> Waivers { get; init; } = [];

    /// <summary>What intake knew when it made the measure; empty where nothing was entered but the demand's name.</summary>
    public IntakeRecord? Intake { get; init; }

    /// <summary>What CRM says otherwise than when intake made the measure, by field.</summary>
    public ImmutableList<SourceDifference> SourceDifferences { get; init; } = [];

    /// <summary>That it ran already when it came here; empty for a measure that only gates have moved.</summary>
    public AdoptionRecord? Adoption { get; init; }

    /// <summary>Tags given by hand, in the order of their names.</summary>
    public ImmutableList<HandTag> Tags { get; init; } = [];

    /// <summary>Since when the next gate has the packet that it has; empty in data from before it was kept.</summary>
    public DateTimeOffset? PacketAt { get; init; }

    /// <summary>Its risks.</summary>
    public RiskBook Risks { get; init; } = new();

    /// <summary>What it waits for.</summary>
    public DependencyBook Dependencies { get; init; } = new();

    /// <summary>What it needs of people.</summary>
    public CapacityBook Capacity { get; init; } = new();

    /// <summary>Its frozen baselines, and requests to change them.</summary>
    public ChangeBook Changes { get; init; } = new();

    /// <summary>Changes of roles since it was created, oldest first.</summary>
    public ImmutableList<RoleChange> RoleChanges { get; init; } = [];

    /// <summary>Up to when the beginnings and ends of roles were noted; empty while none was.</summary>
    public DateTimeOffset? RolesTurnedAt { get; init; }

    /// <summary>Where functions meet, and who answers for it.</summary>
    public ImmutableList<Touchpoint> Touchpoints { get; init; } = [];

    /// <summary>The objective that it serves; empty when it serves none.</summary>
    public ServedObjective? Objective { get; init; }

    /// <summary>KPIs in the order in which they were defined.</summary>
    public ImmutableList<Kpi> Kpis { get; init; } = [];

    /// <summary>Impact updates, oldest first.</summary>
    public ImmutableList<ImpactUpdate> Impact { get; init; } = [];

    /// <summary>Figures that were too far apart, and what the audit decided, oldest first.</summary>
    public ImmutableList<Divergence> Divergences { get; init; } = [];

    /// <summary>Value that the controller confirmed, by value kind, currency and month.</summary>
    public ImmutableList<ValueConfirmation> Confirmations { get; init; } = [];

    /// <summary>Why less was reached than promised, in the controller's words.</summary>
    public ImmutableList<OutcomeExplanation> Explanations { get; init; } = [];

    /// <summary>Why KPIs missed their targets, in the controller's words.</summary>
    public ImmutableList<KpiExplanation> KpiExplanations { get; init; } = [];

    /// <summary>What the planned value rests on, by code.</summary>
    public ImmutableList<Assumption> Assumptions { get; init; } = [];

    /// <summary>Budget by month, its movements, and actual cost by source line.</summary>
    public BudgetState Budget { get; init; } = BudgetState.Empty;

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Version of its stream.</summary>
    public required int Version { get; init; }

    /// <summary>Ledger number of its last event.</summary>
    public required long LedgerNumber { get; init; }
}
