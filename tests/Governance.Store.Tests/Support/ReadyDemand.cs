using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;

namespace Governance.Store.Tests.Support;

/// <summary>What makes a demand of CRM ready for its approval by the usual intake rules: a kind, a business case, three reviews by somebody else, three scores.</summary>
internal static class ReadyDemand
{
    /// <summary>The commands in order. The date is promised after the dependency review, so that it is no early one.</summary>
    public static IReadOnlyList<Command> Commands(string tenant, Func<string> nextId, string demand, string author, string reviewer, string sponsor)
    {
        var (entering, reviewing) = (Actor.Person(author, "api", "account-team"), Actor.Person(reviewer, "api", "pmo", "controller"));
        return
        [
            Change(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["businessReason"] = "Customers ask for it",
                ["businessCase"] = "Earns 120,000 a year for 30,000 once",
                ["effectKind"] = "Revenue",
                ["effectAmount"] = "120000.00",
                ["effectCurrency"] = "EUR",
                ["costAmount"] = "30000.00",
                ["costCurrency"] = "EUR",
                ["resourceNeed"] = "Two engineers for a month",
                ["sponsor"] = sponsor,
                ["risk"] = "The regulator may object",
                ["dependencies"] = "The billing platform",
                ["strategicFit"] = "Grow in lending",
            }) with { Kind = DemandKind.ProductLaunch },
            Review(DemandReview.Dependencies),
            Change(new Dictionary<string, string>(StringComparer.Ordinal) { ["promisedDate"] = "2099-03-31" }),
            Review(DemandReview.BusinessCase),
            Review(DemandReview.Resources),
            Score("strategicFit"),
            Score("effect"),
            Score("urgency"),
        ];

        ChangeDemand Change(Dictionary<string, string> fields) =>
            new() { Tenant = tenant, CommandId = nextId(), Actor = entering, DemandId = demand, Fields = fields };

        ReviewDemand Review(DemandReview review) =>
            new() { Tenant = tenant, CommandId = nextId(), Actor = reviewing, DemandId = demand, Review = review, Passed = true, Reason = "Looked at" };

        ScoreDemand Score(string criterion) =>
            new() { Tenant = tenant, CommandId = nextId(), Actor = reviewing, DemandId = demand, Criterion = criterion, Score = 4, Reason = "Compared" };
    }
}
