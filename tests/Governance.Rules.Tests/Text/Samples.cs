using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

namespace Governance.Rules.Tests.Text;

/// <summary>A rulebook and a fact sheet with one of everything.</summary>
internal static class Samples
{
    public const string CanonicalForm =
        "governance-rulebook\t1\n"
        + "rulebook\tlending\t3\tLending \\\\ products\n"
        + "gate\tG1\tGoNoGo\tDefined\tIdentify\n"
        + "fields\tprofile\tProfile\n"
        + "field\tfunction\n"
        + "role\towner\n"
        + "supplied-by\taccountManager\n"
        + "work-items\tdelivery\tDelivery\n"
        + "gate\tG2\tBudget\tIdentified\tDetail\\tall\n"
        + "evidence\tbusiness-case\tBusiness case\tbusiness-case\t90\n"
        + "supplied-by\towner\n"
        + "approvals\tsign-off\tSign-off\tin-order\n"
        + "step\tsponsor\tSponsor\tsponsor\t1\n"
        + "step\tcontroller\tController\tcontroller\t2\n"
        + "not-held-with\towner\n"
        + "not-held-with\tsponsor\n"
        + "outcome\tHold\n"
        + "by\tsponsor\n"
        + "by\tcontroller\n";

    public const string Sheet =
        "governance-factsheet\t1\n"
        + "measure\tM-1\tDetailed\tOnHold\t2\n"
        + "rulebook\taa\n"
        + "field\tfunction\tLending\n"
        + "field\tnote\ttwo\\nlines\n"
        + "role\towner\tp-owner\tSandbox Owner\n";

    public static Rulebook Rulebook { get; } = new()
    {
        Code = "lending",
        Name = "Lending \\ products",
        Version = 3,
        Gates = new[]
        {
            new GateDefinition
            {
                Code = "G1",
                Name = "Identify",
                Type = GateType.GoNoGo,
                From = DegreeOfImplementation.Defined,
                Criteria = new Criterion[]
                {
                    new FieldsCriterion { Code = "profile", Name = "Profile", Fields = new[] { "function" }, Roles = new[] { "owner" }, SuppliedBy = new[] { "accountManager" } },
                    new WorkItemsCriterion { Code = "delivery", Name = "Delivery" },
                },
            },
            new GateDefinition
            {
                Code = "G2",
                Name = "Detail\tall",
                Type = GateType.Budget,
                From = DegreeOfImplementation.Identified,
                Criteria = new Criterion[]
                {
                    new EvidenceCriterion { Code = "business-case", Name = "Business case", Kind = "business-case", MaxAgeDays = 90, SuppliedBy = new[] { "owner" } },
                    new ApprovalsCriterion
                    {
                        Code = "sign-off",
                        Name = "Sign-off",
                        Policy = new ApprovalPolicy
                        {
                            InOrder = true,
                            Steps = new[]
                            {
                                new ApprovalStep { Code = "sponsor", Name = "Sponsor", Role = "sponsor", Quorum = 1 },
                                new ApprovalStep { Code = "controller", Name = "Controller", Role = "controller", Quorum = 2, NotHeldWith = new[] { "owner", "sponsor" } },
                            },
                        },
                    },
                },
                Outcomes = new[] { new OutcomeRight { Outcome = GateOutcome.Hold, Roles = new[] { "sponsor", "controller" } } },
            },
        },
    };

    public static FactSheet FactSheet { get; } = new()
    {
        MeasureId = "M-1",
        Degree = DegreeOfImplementation.Detailed,
        State = MeasureState.OnHold,
        Round = 2,
        RulebookDigest = "aa",
        Fields = new[] { new FieldFact { Name = "note", Value = "two\nlines" }, new FieldFact { Name = "function", Value = "Lending" } },
        Roles = new[] { new RoleFact { Role = "owner", PersonId = "p-owner", PersonName = "Sandbox Owner" } },
    };
}
