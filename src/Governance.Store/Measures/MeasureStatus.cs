namespace Governance.Store.Measures;

/// <summary>Whether work on a measure goes on. The numbers are those of <c>gov_measurestate</c>.</summary>
public enum MeasureStatus
{
    Active = 0,
    OnHold = 1,
    Killed = 2,
    Closed = 3,
}
