namespace Governance.Store.Kpis;

/// <summary>Body of taking a KPI away.</summary>
internal sealed record RetireRequest
{
    public string? Reason { get; init; }
}
