using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;

using Xunit;

namespace Governance.Store.Tests.Intake;

/// <summary>What a demand needs before it is approved.</summary>
public sealed class AssessmentTests
{
    [Fact]
    [Trait("Checklist", "13")]
    public async Task WithoutABusinessCase_NothingIsApproved()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Done(demand.Change("businessCase", string.Empty));
        await store.Denied(demand.Approve(), "Intake.NoBusinessCase");
        Assert.Empty(await store.Get<IMeasureReader>().List(TestStore.Tenant));
        await store.Done(demand.Change("businessCase", "Worth twice its cost"));
        await store.Denied(demand.Approve(), "Intake.ReviewMissing");
        await store.Done(demand.Review(DemandReview.BusinessCase, demand.Controller));
        await store.Done(demand.Approve());
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("businessReason")]
    [InlineData("effectKind")]
    [InlineData("effectAmount")]
    [InlineData("costAmount")]
    [InlineData("resourceNeed")]
    [InlineData("sponsor")]
    [InlineData("risk")]
    [InlineData("promisedDate")]
    [InlineData("dependencies")]
    [InlineData("strategicFit")]
    [Trait("Checklist", "2")]
    public async Task WithoutARequiredField_NothingIsApproved(string field)
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Done(demand.Change(field, string.Empty, demand.Pmo));
        var denied = await store.Denied(demand.Approve(), "Intake.FieldsMissing");
        Assert.Contains(field, denied.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "5")]
    public async Task EachReview_IsNeeded_Passed_AndNoOlderThanWhatItLookedAt()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        foreach (var (review, field, actor) in new[]
        {
            (DemandReview.BusinessCase, "costAmount", demand.Controller),
            (DemandReview.Resources, "promisedDate", demand.Pmo),
            (DemandReview.Dependencies, "dependencies", demand.Pmo),
        })
        {
            await store.Done(demand.Review(review, actor, passed: false));
            Assert.Contains(review.ToString(), (await store.Denied(demand.Approve(), "Intake.ReviewMissing")).Detail!, StringComparison.Ordinal);
            await store.Done(demand.Review(review, actor));
            Assert.Empty(IntakeReadiness.Missing(await demand.State(), UsualRules.Version.Rules));
            await store.Done(demand.Change(field, field == "costAmount" ? "30001.00" : field == "promisedDate" ? "2027-06-30" : "None"));
            Assert.Contains(review.ToString(), (await store.Denied(demand.Approve(), "Intake.ReviewMissing")).Detail!, StringComparison.Ordinal);
            await store.Done(demand.Review(review, actor));
        }

        await store.Done(demand.Approve());
    }

    [Fact]
    public async Task Review_IsAnsweredOnlyByItsRole_AndByNobodyAboutHisOwnWork()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        await store.Denied(demand.Review(DemandReview.BusinessCase), "Intake.RoleMissing");
        await store.Denied(demand.Review(DemandReview.Resources, demand.Controller), "Intake.RoleMissing");
        await store.Denied(demand.Review(DemandReview.Dependencies, TestStore.Admin), "People.Unlinked");
        await store.Denied(demand.Review(DemandReview.BusinessCase, Actor.Person(demand.Story.Owner, "api", "controller")), "Intake.OwnWork");
        await store.Denied(demand.Review(DemandReview.Resources) with { Reason = string.Empty }, "Request.ValueMissing");
        await store.Denied(demand.Review(DemandReview.Resources) with { DemandId = "nothing" }, "Intake.DemandUnknown");
        await store.Done(demand.Change("dependencies", string.Empty));
        await store.Denied(demand.Review(DemandReview.Dependencies), "Intake.NothingToReview");
        Assert.Empty((await demand.State()).Reviews);
        await store.Done(demand.Review(DemandReview.BusinessCase, demand.Controller));
        Assert.Equal(demand.Story.Controller, Assert.Single((await demand.State()).Reviews).By);
    }

    [Fact]
    [Trait("Checklist", "5")]
    public async Task Review_IsNeverByWhoEnteredAnythingThatItCovers()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var other = Actor.Person(await demand.Story.Person("Another Sandbox Planner"), "api", "pmo", "controller");
        await store.Done(demand.Change("promisedDate", "2027-03-31", demand.Pmo));
        await store.Denied(demand.Review(DemandReview.Resources), "Intake.OwnWork");
        await store.Done(demand.Review(DemandReview.Resources, other));
        await store.Done(demand.Change("costAmount", "1.00", other));
        await store.Denied(demand.Review(DemandReview.BusinessCase, other), "Intake.OwnWork");
        await store.Done(demand.Review(DemandReview.BusinessCase, demand.Controller));

        // What a review does not cover is nobody's hindrance.
        await store.Done(demand.Review(DemandReview.Dependencies));
        await store.Done(demand.Review(DemandReview.Dependencies, other));
    }

    [Fact]
    [Trait("Checklist", "8")]
    [Trait("Checklist", "15")]
    [Trait("Checklist", "16")]
    public async Task Scores_ComeToAValueAndAnUrgencyApart_AndTheResultIsRecordedWithItsRules()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        // Strategic fit 4 of weight 2 and effect 3 of weight 3 are 17 of 5; urgency counts nowhere but in itself.
        Assert.Equal(new ScoreResult(3.40m, 5m), IntakeReadiness.Result(await demand.State(), UsualRules.Version.Rules));
        await store.Done(demand.Score("urgency", 0));
        Assert.Equal(new ScoreResult(3.40m, 0m), IntakeReadiness.Result(await demand.State(), UsualRules.Version.Rules));
        await store.Done(demand.Approve());
        var decided = (await demand.State()).History[^1];
        Assert.Equal((new ScoreResult(3.40m, 0m), UsualRules.Version.Digest), (decided.Result!, decided.RulesDigest));
        Assert.Equal(4, (await demand.State()).Score("strategicFit")!.Score);
    }

    [Fact]
    [Trait("Checklist", "8")]
    public async Task Score_IsGivenOnlyByItsRole_InItsRange_AndAllAreNeeded()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Denied(demand.Score("effect", 3), "Intake.RoleMissing");
        await store.Denied(demand.Score("strategicFit", 3, demand.Controller), "Intake.RoleMissing");
        await store.Denied(demand.Score("strategicFit", 3, TestStore.Admin), "People.Unlinked");
        await store.Denied(demand.Score("strategicFit", 6), "Intake.ScoreInvalid");
        await store.Denied(demand.Score("strategicFit", -1), "Intake.ScoreInvalid");
        await store.Denied(demand.Score("beauty", 3), "Intake.CriterionUnknown");
        await store.Denied(demand.Score("urgency", 3) with { Reason = " " }, "Request.ValueMissing");
        await store.Done(demand.Score("strategicFit", 0));
        var other = await store.Done(demand.Enter());
        var early = demand.Approve() with { DemandId = Story.Text(other, "id") };
        Assert.Contains("effect", (await store.Denied(early, "Intake.FieldsMissing")).Detail!, StringComparison.Ordinal);
        Assert.Null(IntakeReadiness.Result((await store.Get<IDemandReader>().Find(TestStore.Tenant, early.DemandId))!, UsualRules.Version.Rules));
    }

    [Fact]
    [Trait("Checklist", "11")]
    [Trait("Checklist", "21")]
    public async Task Approved_CarriesEverythingIntoTheMeasure()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Done(demand.Portfolio(PortfolioOutcome.Funded, demand.Controller));
        var before = await demand.State();
        var id = Story.Text(await store.Done(demand.Approve()), "measureId");
        var measure = (await store.Get<IMeasureReader>().Find(TestStore.Tenant, id))!;
        string[] people = ["owner", "sponsor", "controller"];
        foreach (var (name, field) in before.Fields)
        {
            Assert.Equal(field, measure.Intake!.Fields[name]);
            Assert.Equal(field.Value, people.Contains(name) ? measure.Roles.Single(held => held.Role == name).PersonId : measure.Fields[name]);
        }

        Assert.All(new[] { "function", "legalEntity", "milestonePlan", "effectKind", "effectAmount", "steeringContext", "promisedDate" }, name => Assert.True(measure.Fields.ContainsKey(name)));
        Assert.Equal(before.Scores, measure.Intake!.Scores);
        Assert.Equal(before.Reviews, measure.Intake.Reviews);
        Assert.Equal((before.Kind, PortfolioOutcome.Funded, new ScoreResult(3.40m, 5m), UsualRules.Version.Digest), (measure.Intake.Kind, measure.Intake.Portfolio, measure.Intake.Result!, measure.Intake.RulesDigest));
        Assert.Equal(new HostReference("store", TestStore.Tenant, demand.Id), measure.DemandSource);
    }

    [Fact]
    [Trait("Checklist", "11")]
    public async Task WhatTheApprovalSays_GoesBefore_AndWhatItReplaces_StaysInTheIntakeRecord()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Done(demand.Review(DemandReview.Dependencies, passed: false));
        await store.Done(demand.Change("promisedDate", "2027-05-31"));
        await store.Done(demand.Review(DemandReview.Dependencies));
        await store.Done(demand.Review(DemandReview.Resources));
        var other = await demand.Story.Person("Sandbox Deputy");
        var approve = demand.Approve();
        var id = Story.Text(
            await store.Done(approve with
            {
                Measure = approve.Measure! with
                {
                    Roles = [new RoleHolder("owner", other)],
                    Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["effectAmount"] = "90000.00" },
                },
            }),
            "measureId");
        var measure = (await store.Get<IMeasureReader>().Find(TestStore.Tenant, id))!;
        Assert.Equal(other, measure.Roles.Single(held => held.Role == "owner").PersonId);
        Assert.Equal(("90000.00", "120000.00"), (measure.Fields["effectAmount"], measure.Intake!.Fields["effectAmount"].Value));
        Assert.Equal(demand.Story.Owner, measure.Intake.Fields["owner"].Value);
        Assert.Equal(new DateOnly(2027, 5, 31), measure.Intake.PromisedBeforeReview!.Date);
    }

    [Fact]
    [Trait("Checklist", "5")]
    public async Task BeforeApproval_NoWorkIsMapped_AndNoGateIsPassed()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Denied(
            new MapWorkItems
            {
                Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = demand.Pmo with { Roles = ["admin"] }, MeasureId = demand.Id,
                WorkItems = [new WorkItemDraft { Host = "jira", ExternalKey = "LEND-9", Gate = "G1", Title = "Build" }],
            },
            "Measures.Unknown");
        await store.Denied(demand.Story.Review() with { MeasureId = demand.Id, Actor = demand.Pmo }, "Measures.Unknown");
    }

    [Fact]
    public async Task OnceDecided_TheDemandIsFrozen()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Done(demand.Approve());
        await store.Denied(demand.Change("risk", "x"), "Intake.AlreadyDecided");
        await store.Denied(demand.Score("urgency", 1), "Intake.AlreadyDecided");
        await store.Denied(demand.Review(DemandReview.Resources), "Intake.AlreadyDecided");
    }
}
