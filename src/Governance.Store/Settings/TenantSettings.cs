using Governance.Store.Kpis;

namespace Governance.Store.Settings;

/// <summary>What a tenant decides without code, beside its rulebooks and intake rules: a section a feature. A section that is left out has its usual values.</summary>
public sealed record TenantSettings
{
    /// <summary>Counts up; 0 are the settings that hold where nobody published any.</summary>
    public required int Version { get; init; }

    /// <summary>What is asked of KPIs.</summary>
    public KpiSettings Kpis { get; init; } = new();
}
