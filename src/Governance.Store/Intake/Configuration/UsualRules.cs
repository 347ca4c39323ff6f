using System.Linq;

using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;

namespace Governance.Store.Intake.Configuration;

/// <summary>The rules that hold where nobody published any.</summary>
internal static class UsualRules
{
    private static readonly IntakeRules Rules = new()
    {
        Version = 0,
        Required = [.. DemandFields.Basic],
        Kinds =
        [
            ForCustomer(DemandKind.StrategicAccountImplementation, "Strategic-account implementation"),
            ForCustomer(DemandKind.ProductCustomization, "Product customization"),
            ForCustomer(DemandKind.ServiceEscalation, "Service escalation"),
            ForCustomer(DemandKind.RenewalRiskMitigation, "Renewal-risk mitigation"),
            ForCustomer(DemandKind.Pilot, "Pilot"),
            ForCustomer(DemandKind.PostSaleOnboarding, "Post-sale onboarding"),
            ForCustomer(DemandKind.EnterpriseOnboarding, "Enterprise onboarding"),
            Inside(DemandKind.PricingRollout, "Pricing rollout"),
            ForCustomer(DemandKind.RetentionPlan, "Retention plan"),
            Inside(DemandKind.ServiceImprovement, "Service improvement"),
            Inside(DemandKind.ProductLaunch, "Product launch"),
            ForCustomer(DemandKind.ContractChange, "Contract change"),
            ForCustomer(DemandKind.ServiceSetup, "Service setup"),
            ForCustomer(DemandKind.Expansion, "Expansion"),
        ],
        Reviews =
        [
            new ReviewRule { Review = DemandReview.BusinessCase, Roles = ["controller"] },
            new ReviewRule { Review = DemandReview.Resources, Roles = ["resource-manager", "pmo"] },
            new ReviewRule { Review = DemandReview.Dependencies, Roles = ["pmo"] },
        ],
        Criteria =
        [
            new CriterionRule { Code = "strategicFit", Name = "Strategic fit", Dimension = ScoreDimension.Value, Weight = 2, Roles = ["pmo", "committee"] },
            new CriterionRule { Code = "effect", Name = "Expected effect", Dimension = ScoreDimension.Value, Weight = 3, Roles = ["controller"] },
            new CriterionRule { Code = "urgency", Name = "Urgency", Dimension = ScoreDimension.Urgency, Weight = 1, Roles = ["pmo"] },
        ],
        Portfolio =
        [
            new OutcomeRule { Outcome = PortfolioOutcome.Prioritized, Roles = ["admin", "pmo"] },
            new OutcomeRule { Outcome = PortfolioOutcome.Funded, Roles = ["controller", "committee"] },
            new OutcomeRule { Outcome = PortfolioOutcome.Paused, Roles = ["admin", "pmo"] },
            new OutcomeRule { Outcome = PortfolioOutcome.Declined, Roles = ["admin", "pmo"] },
        ],
    };

    public static IntakeRulesVersion Version { get; } = new() { Digest = IntakeRulesStreams.DigestOf(Rules), Rules = Rules };

    /// <summary>What a kind is called under these rules; a kind that they leave out keeps its usual label.</summary>
    public static string Label(IntakeRules rules, DemandKind kind) =>
        (rules.Kinds.FirstOrDefault(rule => rule.Kind == kind) ?? Rules.Kinds.First(rule => rule.Kind == kind)).Label;

    private static KindRule ForCustomer(DemandKind kind, string label) => new() { Kind = kind, Label = label, Required = [DemandFields.Customer] };

    private static KindRule Inside(DemandKind kind, string label) => new() { Kind = kind, Label = label };
}
