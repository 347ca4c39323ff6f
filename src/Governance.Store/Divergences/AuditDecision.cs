namespace Governance.Store.Divergences;

/// <summary>What the controller decides about a divergence.</summary>
public enum AuditDecision
{
    Accept = 0,
    Correct = 1,
    Stop = 2,
}
