using Governance.Store.Budgets;
using Governance.Store.Closure;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;

namespace Governance.Store.Settings;

/// <summary>What a tenant decides without code, beside its rulebooks and intake rules: a section a feature. A section that is left out has its usual values.</summary>
public sealed record TenantSettings
{
    /// <summary>Counts up; 0 are the settings that hold where nobody published any.</summary>
    public required int Version { get; init; }

    /// <summary>When figures of a measure are too far apart.</summary>
    public DivergenceSettings Divergence { get; init; } = new();

    /// <summary>What closing a measure needs, and how long its evidence is kept.</summary>
    public ClosureSettings Closure { get; init; } = new();

    /// <summary>Which assumptions the controller validates, and for how long that holds.</summary>
    public AssumptionSettings Assumptions { get; init; } = new();

    /// <summary>Who may grant and move how much budget.</summary>
    public BudgetSettings Budget { get; init; } = new();
}
