using Governance.Store.Budgets;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Closure;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Kpis;
using Governance.Store.Ownership;
using Governance.Store.Reporting.Configuration;
using Governance.Store.Risks;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Triggers;

namespace Governance.Store.Settings;

/// <summary>What a tenant decides without code, beside its rulebooks and intake rules: a section a feature. A section that is left out has its usual values.</summary>
public sealed record TenantSettings
{
    /// <summary>Counts up; 0 are the settings that hold where nobody published any.</summary>
    public required int Version { get; init; }

    /// <summary>How rulebooks are published.</summary>
    public RulebookSettings Rulebooks { get; init; } = new();

    /// <summary>What makes a demand, a commitment that the committee sees, an assumption that the controller validates.</summary>
    public TriggerSettings Triggers { get; init; } = new();

    /// <summary>Tags, comparison, reminders and committee reports.</summary>
    public ReportingSettings Reporting { get; init; } = new();

    /// <summary>When differing views are fragmented truth.</summary>
    public OwnershipSettings Ownership { get; init; } = new();

    /// <summary>Who may accept which risks.</summary>
    public RiskSettings Risks { get; init; } = new();

    /// <summary>Who may review dependencies.</summary>
    public DependencySettings Dependencies { get; init; } = new();

    /// <summary>Who enters capacity, and what counts as scarce.</summary>
    public CapacitySettings Capacity { get; init; } = new();

    /// <summary>Which changes of a baseline need whose decision.</summary>
    public ChangeSettings Changes { get; init; } = new();

    /// <summary>What is asked of KPIs.</summary>
    public KpiSettings Kpis { get; init; } = new();

    /// <summary>When figures of a measure are too far apart.</summary>
    public DivergenceSettings Divergence { get; init; } = new();

    /// <summary>What closing a measure needs, and how long its evidence is kept.</summary>
    public ClosureSettings Closure { get; init; } = new();

    /// <summary>Which assumptions the controller validates, and for how long that holds.</summary>
    public AssumptionSettings Assumptions { get; init; } = new();

    /// <summary>Who may grant and move how much budget.</summary>
    public BudgetSettings Budget { get; init; } = new();
}
