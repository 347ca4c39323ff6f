namespace Governance.Store.Intake.Assessment;

/// <summary>What a criterion counts in. The two are never added up.</summary>
public enum ScoreDimension
{
    Value = 1,
    Urgency = 2,
}
