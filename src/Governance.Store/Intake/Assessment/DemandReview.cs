namespace Governance.Store.Intake.Assessment;

/// <summary>What is looked at before a demand is approved.</summary>
public enum DemandReview
{
    BusinessCase = 1,
    Resources = 2,
    Dependencies = 3,
}
