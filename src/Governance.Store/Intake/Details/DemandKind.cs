namespace Governance.Store.Intake.Details;

/// <summary>What a demand is for. A closed list; what each is called is configured.</summary>
public enum DemandKind
{
    StrategicAccountImplementation = 1,
    ProductCustomization = 2,
    ServiceEscalation = 3,
    RenewalRiskMitigation = 4,
    Pilot = 5,
    PostSaleOnboarding = 6,
    EnterpriseOnboarding = 7,
    PricingRollout = 8,
    RetentionPlan = 9,
    ServiceImprovement = 10,
    ProductLaunch = 11,
    ContractChange = 12,
    ServiceSetup = 13,
    Expansion = 14,
}
