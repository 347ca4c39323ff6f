namespace Governance.Store.Intake;

/// <summary>What intake decided about a demand.</summary>
public enum IntakeOutcome
{
    Approved = 1,
    Deferred = 2,
    OnHold = 3,
    Cancelled = 4,
}
