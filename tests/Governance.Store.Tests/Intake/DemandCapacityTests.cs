using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Needs;
using Governance.Store.Intake.Queries;
using Governance.Store.Measures;
using Governance.Store.Tests.Capacity;
using Governance.Store.Tests.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Intake;

/// <summary>Whether the people are there is worked out before a demand is approved, and goes to the measure.</summary>
[Trait("Checklist", "5")]
[Trait("Checklist", "65")]
public sealed class DemandCapacityTests
{
    private const string Month = "2099-03";

    [Theory]
    [InlineData(100, 0, true)]
    [InlineData(101, 0, false)]
    [InlineData(40, 60, true)]
    [InlineData(41, 60, false)]
    public async Task Resources_ArePassed_OnlyWhileThePeopleAreThere(int hours, int others, bool isThere)
    {
        await using var store = await TestStore.Start();
        var demand = await Begin(store, 100);
        if (others != 0)
        {
            await ApproveAnother(demand, others);
        }

        await store.Done(Needs(demand, hours));
        await store.Done(demand.Review(DemandReview.Resources, passed: false));
        if (isThere)
        {
            await store.Done(demand.Review(DemandReview.Resources));
            return;
        }

        var denied = await store.Denied(demand.Review(DemandReview.Resources), "Intake.CapacityShort");
        Assert.Contains($"1 hours of lending in {Month} (100 are offered, measures need {others}, this demand {hours})", denied.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "11")]
    public async Task Approved_TakesTheHoursToTheMeasure_AndTheNextDemandFindsThemTaken()
    {
        await using var store = await TestStore.Start();
        var demand = await Begin(store, 100);
        await store.Done(Needs(demand, 60));
        await MakeReady(demand);
        await store.Done(demand.Approve());
        var measure = (await store.Get<IMeasureReader>().Find(TestStore.Tenant, (await demand.State()).MeasureId!))!;
        Assert.Equal((CapacityStory.Skill, Month, 60), measure.Capacity.Needs.Select(need => (need.Skill, need.Month, need.Hours)).Single());
        var load = store.Get<CapacityReader>().Months(TestStore.Tenant, Month, 1, false)["items"]!.AsArray().Single()!;
        Assert.Equal(60, load["needed"]!.GetValue<int>());

        var late = new DemandStory(store, demand.Story);
        await late.BeginAnother(demand.Pmo);
        await store.Done(Needs(late, 41));
        await store.Denied(late.Review(DemandReview.Resources), "Intake.CapacityShort");
    }

    [Fact]
    public async Task Approval_ChecksAgain_WhatWasFreeWhenItWasReviewed()
    {
        await using var store = await TestStore.Start();
        var demand = await Begin(store, 100);
        await store.Done(Needs(demand, 60));
        await MakeReady(demand);
        await ApproveAnother(demand, 41);
        var denied = await store.Denied(demand.Approve(), "Intake.CapacityShort");
        Assert.Contains("1 hours of lending", denied.Detail!, StringComparison.Ordinal);
        var shown = store.Get<DemandQueries>().Show(TestStore.Tenant, await demand.State());
        Assert.False(shown["capacity"]!["covered"]!.GetValue<bool>());
        Assert.Equal(["Intake.CapacityShort"], shown["missing"]!.AsArray().Select(one => one!["code"]!.GetValue<string>()));
        await store.Done(Supply(demand, 101));
        Assert.Empty(store.Get<DemandQueries>().Show(TestStore.Tenant, await demand.State())["missing"]!.AsArray());
        await store.Done(demand.Approve());
    }

    [Fact]
    public async Task Needs_WhenTheyChange_WantTheReviewAgain_AndNobodyReviewsTheirOwn()
    {
        await using var store = await TestStore.Start();
        var demand = await Begin(store, 100);
        await store.Done(Needs(demand, 60));
        await MakeReady(demand);
        await store.Done(Needs(demand, 61, demand.Pmo));
        var denied = await store.Denied(demand.Approve(), "Intake.ReviewMissing");
        Assert.Contains("Resources", denied.Detail!, StringComparison.Ordinal);
        await store.Denied(demand.Review(DemandReview.Resources), "Intake.OwnWork");
        var other = Actor.Person(await demand.Story.Person("Sandbox Second Planner"), "api", "pmo");
        await store.Done(demand.Review(DemandReview.Resources, other));
        await store.Done(demand.Approve());
    }

    [Fact]
    public async Task Reviewer_WhoTurnsOutToHaveStatedTheNeeds_IsNoReviewer()
    {
        await using var store = await TestStore.Start();
        var demand = await Begin(store, 100);
        var twin = Actor.Person(await demand.Story.Person("Sandbox Twin"), "api", "pmo");
        await store.Done(Needs(demand, 60, twin));
        await MakeReady(demand);
        await demand.Story.Merged(twin.PersonId!, demand.Pmo.PersonId!);
        await store.Denied(demand.Approve(), "Intake.ReviewMissing");
    }

    [Fact]
    public async Task Needs_AreStatedByWhoMayChangeTheDemand_OfAKnownSkill_WhileItIsOpen_AndOnce()
    {
        await using var store = await TestStore.Start();
        var demand = await Begin(store, 100);
        await store.Denied(Needs(demand, 10, Actor.Person(await demand.Story.Person("Sandbox Stranger"), "api")), "Intake.NotYourDemand");
        await store.Denied(Needs(demand, 10, Actor.Person("nobody", "api", "pmo")), "People.Unlinked");
        await store.Denied(Needs(demand, -1), "Capacity.HoursInvalid");
        await store.Denied(Needs(demand, 10) with { Needs = [new SkillNeed { Skill = "unknown", Month = Month, Hours = 1 }] }, "Capacity.SkillUnknown");
        await store.Denied(Needs(demand, 10) with { Needs = [] }, "Capacity.None");
        await store.Denied(Needs(demand, 10) with { Tenant = TestStore.OtherTenant }, "People.Unlinked");
        var needs = Needs(demand, 10);
        var first = await store.Done(needs);
        Assert.Equal(first.LedgerNumber, (await store.Done(needs)).LedgerNumber);
        await store.Done(Needs(demand, 0));
        Assert.Empty((await demand.State()).Needs);
        Assert.Null(store.Get<DemandQueries>().Show(TestStore.Tenant, await demand.State())["capacity"]);
        await MakeReady(demand);
        await store.Done(demand.Approve());
        await store.Denied(Needs(demand, 10), "Intake.AlreadyDecided");
    }

    private static async Task<DemandStory> Begin(TestStore store, int offered)
    {
        var demand = await DemandStory.Begin(store);
        await store.Done(new CreateSkill { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Manager(demand), Code = CapacityStory.Skill, Name = "Lending" });
        await store.Done(Supply(demand, offered));
        return demand;
    }

    private static Actor Manager(DemandStory demand) => Actor.Person(demand.Story.Sponsor, "api", "resource-manager");

    private static EnterSupply Supply(DemandStory demand, int hours) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = demand.Store.NextId(),
        Actor = Manager(demand),
        Skill = CapacityStory.Skill,
        Resource = new ResourceDraft { Code = "team-1", Kind = ResourceKind.Team, Name = "Sandbox team" },
        Months = [new MonthHours { Month = Month, Hours = hours }],
        Reason = "Plan of the year",
    };

    private static RecordDemandNeeds Needs(DemandStory demand, int hours, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = demand.Store.NextId(),
        Actor = actor ?? demand.Owner,
        DemandId = demand.Id,
        Needs = [new SkillNeed { Skill = CapacityStory.Skill, Month = Month, Hours = hours }],
        Reason = "Estimated",
    };

    private static async Task MakeReady(DemandStory demand)
    {
        await demand.Store.Done(demand.Change("promisedDate", "2099-03-31"));
        foreach (var command in new List<Command>
        {
            demand.Review(DemandReview.Dependencies), demand.Review(DemandReview.BusinessCase, demand.Controller), demand.Review(DemandReview.Resources),
            demand.Score("strategicFit", 4), demand.Score("effect", 3, demand.Controller), demand.Score("urgency", 5),
        })
        {
            await demand.Store.Done(command);
        }
    }

    /// <summary>Another demand of the same people that takes hours with its approval.</summary>
    private static async Task ApproveAnother(DemandStory demand, int hours)
    {
        var other = new DemandStory(demand.Store, demand.Story);
        await other.BeginAnother(demand.Pmo);
        await demand.Store.Done(Needs(other, hours));
        await MakeReady(other);
        await demand.Store.Done(other.Approve());
    }
}
