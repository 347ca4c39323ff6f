namespace Governance.Store.Intake.Queries;

/// <summary>Where a demand stands today.</summary>
internal enum DemandStanding
{
    New = 1,

    /// <summary>Was deferred, and its day has come.</summary>
    Due = 2,
    Deferred = 3,
    OnHold = 4,
    Approved = 5,
    Cancelled = 6,
}
