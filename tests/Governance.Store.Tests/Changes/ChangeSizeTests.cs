using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Changes;
using Governance.Store.Gates;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Changes;

/// <summary>How large a change is: the step from now, or the way from what its roles decided last.</summary>
public sealed class ChangeSizeTests
{
    [Fact]
    [Trait("Checklist", "75")]
    public async Task BudgetChange_NeedsTheSponsor_FromTheSizeOfTheSettings()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (sponsor, controller) = (story.Story.People.Sponsor, story.Story.People.Controller);
        var small = await story.Requested(ChangeStory.Draft(budget: 1099.90m));
        Assert.Equal(["controller"], (await story.Find(small)).Needs.Select(need => string.Join('|', need)));
        await store.Done(story.Decide(small, controller));
        Assert.Equal("1099.90", (await story.State()).Fields["budget"]);

        var large = await story.Requested(ChangeStory.Draft(budget: 989.91m));
        Assert.Equal(["controller", "sponsor"], (await story.Find(large)).Needs.Select(need => string.Join('|', need)));
        await store.Done(story.Decide(large, controller));
        Assert.Equal(ChangeState.Requested, (await story.Find(large)).State);
        await store.Done(story.Decide(large, sponsor));
        Assert.Equal("989.91", (await story.State()).Fields["budget"]);

        await EscalationTests.Publish(store, story.Story.People.Owner, sponsor, "version: 1\nchanges:\n  rules:\n    - { kind: Budget, decidedBy: [controller] }\n    - { kind: Budget, from: 50, decidedBy: [sponsor] }\n");
        var within = await story.Requested(ChangeStory.Draft(budget: 1400m));
        Assert.Equal(["controller"], (await story.Find(within)).Needs.Select(need => string.Join('|', need)));
    }

    [Fact]
    [Trait("Checklist", "75")]
    public async Task LargeBudgetChange_CannotBeCutIntoSmallOnes()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var first = await story.Requested(ChangeStory.Draft(budget: 1090m));
        await store.Done(story.Decide(first, story.Story.People.Controller));
        Assert.Equal("1090.00", (await story.State()).Fields["budget"]);

        // The second step is small against the budget of now, and large against what was decided.
        var second = await story.Find(await story.Requested(ChangeStory.Draft(budget: 1180m)));
        Assert.Equal(18m, Assert.Single(second.Sizes).Size);
        Assert.Equal(["controller", "sponsor"], second.Needs.Select(need => string.Join('|', need)));
        var back = await story.Find(await story.Requested(ChangeStory.Draft(budget: 1010m)));
        Assert.Equal(7.34m, Assert.Single(back.Sizes).Size);
        Assert.Equal(["controller"], back.Needs.Select(need => string.Join('|', need)));
    }

    [Fact]
    [Trait("Checklist", "75")]
    public async Task BudgetChange_IsMeasuredFromWhatTheSponsorDecidedLast()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (sponsor, controller) = (story.Story.People.Sponsor, story.Story.People.Controller);
        var large = await story.Requested(ChangeStory.Draft(budget: 1200m));
        await store.Done(story.Decide(large, controller));
        await store.Done(story.Decide(large, sponsor));

        // The sponsor decided on 1200: what follows counts from there, whoever decides about it, until it adds up again.
        var small = await story.Requested(ChangeStory.Draft(budget: 1310m));
        Assert.Equal(["controller"], (await story.Find(small)).Needs.Select(need => string.Join('|', need)));
        await store.Done(story.Decide(small, controller));
        var next = await story.Find(await story.Requested(ChangeStory.Draft(budget: 1320m)));
        Assert.Equal(10m, Assert.Single(next.Sizes).Size);
        Assert.Equal(["controller", "sponsor"], next.Needs.Select(need => string.Join('|', need)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [Trait("Checklist", "74")]
    public async Task LargeChangesOfTimeAndPlan_CannotBeCutIntoSmallOnes(int from)
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (owner, sponsor, controller) = (story.Story.People.Owner, story.Story.People.Sponsor, story.Story.People.Controller);
        await EscalationTests.Publish(store, owner, sponsor, FormattableString.Invariant(
            $"version: 1\nchanges:\n  rules:\n    - {{ kind: Timing, decidedBy: [controller] }}\n    - {{ kind: Timing, from: {from}, decidedBy: [sponsor] }}\n    - {{ kind: Value, decidedBy: [controller] }}\n    - {{ kind: Value, from: {from}, decidedBy: [sponsor] }}\n"));
        var slice = await story.Requested(ChangeStory.Draft(due: "2027-04-09", plan: 590m));
        Assert.Equal(["controller"], await Needs(slice));
        await store.Done(story.Decide(slice, controller));

        // One day and ten of a plan of 1090 more: ten days and ten percent away from what the gate decided.
        var second = await story.Requested(ChangeStory.Draft(due: "2027-04-10", plan: 600m));
        Assert.Equal([10m, 10m], (await story.Find(second)).Sizes.Select(size => size.Size));
        Assert.Equal(from == 10 ? ["controller", "sponsor"] : ["controller"], await Needs(second));

        // The same slices in another month and on another milestone's name are no way round, and the way back is none.
        var elsewhere = await story.Requested(ChangeStory.Draft() with { Plan = [new PlanRow { Kind = "Savings", Currency = "EUR", Period = "2027-02", Plan = 520m }] });
        Assert.Equal(11m, Assert.Single((await story.Find(elsewhere)).Sizes).Size);
        Assert.Equal(["controller", "sponsor"], await Needs(elsewhere));
        var named = await story.Requested(ChangeStory.Draft() with { Milestones = [new BaselineMilestone { Code = "M1", Name = "Another name", Due = new DateOnly(2027, 4, 9) }] });
        Assert.Equal((0m, "controller"), (Assert.Single((await story.Find(named)).Sizes).Size, string.Join('|', await Needs(named))));
        var back = await story.Requested(ChangeStory.Draft(due: "2027-03-31", plan: 500m));
        Assert.Equal([9m, 8.26m], (await story.Find(back)).Sizes.Select(size => size.Size));
        Assert.Equal(["controller"], await Needs(back));

        async Task<string[]> Needs(string change) => [.. (await story.Find(change)).Needs.Select(need => string.Join('|', need))];
    }

    [Fact]
    [Trait("Checklist", "74")]
    public async Task MilestoneAndMonthThatCameLater_AreMeasuredFromWhereTheyCame()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (owner, sponsor, controller) = (story.Story.People.Owner, story.Story.People.Sponsor, story.Story.People.Controller);
        await EscalationTests.Publish(store, owner, sponsor, "version: 1\nchanges:\n  rules:\n    - { kind: Timing, decidedBy: [controller] }\n    - { kind: Timing, from: 10, decidedBy: [sponsor] }\n");
        var added = await story.Requested(Milestone("2027-05-01"));
        await store.Done(story.Decide(added, controller));
        await store.Done(story.Decide(added, sponsor));
        var slice = await story.Requested(Milestone("2027-05-08"));
        Assert.Equal(["controller"], (await story.Find(slice)).Needs.Select(need => string.Join('|', need)));
        await store.Done(story.Decide(slice, controller));
        var second = await story.Find(await story.Requested(Milestone("2027-05-11")));
        Assert.Equal((10m, 2), (Assert.Single(second.Sizes).Size, second.Needs.Count));

        static ChangeDraft Milestone(string due) => ChangeStory.Draft() with
        {
            Milestones = [new BaselineMilestone { Code = "M2", Name = "Step M2", Due = DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }],
        };
    }
}
