using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Changes;

public sealed class ChangeTests
{
    [Fact]
    [Trait("Checklist", "73")]
    public async Task Change_IsAppliedAsAWhole_WithTheLastDecisionThatItNeeds()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (sponsor, controller) = (story.Story.People.Sponsor, story.Story.People.Controller);
        var change = await story.Requested(ChangeStory.Draft(scope: "All loans", budget: 1050m, due: "2027-04-30", plan: 600m));
        Assert.Equal(["Change request C1 'The market moved' (Scope, Timing, Value, Budget) is not decided: sponsor, and controller decides, or whoever raised it withdraws it."], (await story.Fact()).Open);
        await store.Done(story.Decide(change, sponsor));
        var state = await story.State();
        Assert.Equal(("Loans to private customers", "1000.00", 500m, new DateOnly(2027, 3, 31)), (state.Fields["scope"], state.Fields["budget"], state.Effects[0].Plan, state.Milestones[0].Due));
        Assert.Contains("is not decided: controller decides", Assert.Single((await story.Fact()).Open), StringComparison.Ordinal);

        var last = story.Decide(change, controller);
        var result = await store.Done(last);
        Assert.Equal("Applied", Story.Text(result, "state"));
        Assert.Equal(result.LedgerNumber, (await store.Done(last)).LedgerNumber);
        state = await story.State();
        Assert.Equal(("All loans", "1050.00", 600m, new DateOnly(2027, 4, 30)), (state.Fields["scope"], state.Fields["budget"], state.Effects[0].Plan, state.Milestones[0].Due));
        Assert.Equal((2, change), (state.Changes.Baselines[^1].Number, state.Changes.Baselines[^1].Change));
        Assert.Empty((await story.Fact()).Open);
        Assert.Equal(["Change request C1 'The market moved' (Scope, Timing, Value, Budget): Applied."], (await story.Fact()).Entries);
        Assert.Equal(1100m, story.Story.Rollup().Totals[0].Plan);
        var events = EscalationTests.Events(store, story.Measure);
        Assert.Equal(["ChangeDecided", "FieldsChanged", "EffectsChanged", "MilestonesChanged", "ChangeApplied"], events.Skip(Array.LastIndexOf(events, "ChangeDecided")).Take(5));
        await store.Denied(story.Decide(change, controller), "Changes.AlreadyDecided");
        await store.Denied(story.Story.Milestone(story.Measure, "M1", "2027-03-31"), "Milestones.BaselineFrozen");
    }

    [Fact]
    [Trait("Checklist", "73")]
    public async Task Change_IsDecidedByThoseWhoMay_AndNobodyElse()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var visitor = await story.Story.People.Person("Sandbox Visitor");
        await store.Denied(story.Request(ChangeStory.Draft(scope: "x"), visitor), "Measures.NoRole");
        await store.Denied(story.Request(ChangeStory.Draft(scope: "x")) with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(story.Request(ChangeStory.Draft(scope: "x")) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        var change = await story.Requested(ChangeStory.Draft(scope: "All loans"));
        await store.Denied(story.Decide(change, story.Story.People.Owner), "Changes.NotYoursToDecide");
        await store.Denied(story.Decide(change, story.Story.People.Controller), "Changes.NotYoursToDecide");
        await store.Denied(story.Decide(change, visitor, true, "sponsor", "admin"), "Changes.NotYoursToDecide");
        await store.Denied(story.Decide(change, story.Story.People.Sponsor) with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(story.Decide(change, story.Story.People.Sponsor) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Decide("nothing", story.Story.People.Sponsor), "Changes.Unknown");
        await store.Denied(story.Decide(change, story.Story.People.Sponsor) with { Reason = "" }, "Request.ValueMissing");
        Assert.Empty((await story.Find(change)).Votes);
        await store.Done(story.Decide(change, story.Story.People.Sponsor, approve: false));
        Assert.Equal((ChangeState.Rejected, "Loans to private customers"), ((await story.Find(change)).State, (await story.State()).Fields["scope"]));
        Assert.Empty((await story.Fact()).Open);
        await store.Denied(story.Decide(change, story.Story.People.Sponsor), "Changes.AlreadyDecided");
    }

    [Fact]
    [Trait("Checklist", "73")]
    public async Task Requester_NeverDecidesAlone()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var change = await story.Requested(ChangeStory.Draft(scope: "All loans"), story.Story.People.Sponsor);
        await store.Done(story.Decide(change, story.Story.People.Sponsor));
        Assert.Equal(ChangeState.Requested, (await story.Find(change)).State);
        Assert.Contains("somebody else than who asked", Assert.Single((await story.Fact()).Open), StringComparison.Ordinal);
        await store.Denied(story.Decide(change, story.Story.People.Sponsor), "Changes.DecidedByYou");
        await store.Done(story.Decide(change, story.Story.People.Owner));
        Assert.Equal((ChangeState.Applied, "All loans"), ((await story.Find(change)).State, (await story.State()).Fields["scope"]));
    }

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

    [Fact]
    [Trait("Checklist", "74")]
    public async Task WhichChangesNeedWhom_IsConfigured_AndNoneGoesUndecided()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (owner, sponsor, controller) = (story.Story.People.Owner, story.Story.People.Sponsor, story.Story.People.Controller);
        var committee = await story.Story.People.Person("Sandbox Committee Member");
        await EscalationTests.Publish(store, owner, sponsor, "version: 1\nchanges:\n  rules:\n    - { kind: Timing, from: 30, decidedBy: [committee] }\n    - { kind: Value, from: 5, decidedBy: [committee, controller] }\n");
        var short29 = await story.Requested(ChangeStory.Draft(due: "2027-04-29"));
        Assert.Equal("controller|owner|sponsor", string.Join('|', Assert.Single((await story.Find(short29)).Needs)));
        await store.Done(story.Decide(short29, owner));
        Assert.Equal(ChangeState.Requested, (await story.Find(short29)).State);
        await store.Done(story.Decide(short29, controller));
        Assert.Equal(new DateOnly(2027, 4, 29), (await story.State()).Milestones[0].Due);

        var long30 = await story.Requested(ChangeStory.Draft(due: "2027-05-29"));
        await store.Denied(story.Decide(long30, sponsor), "Changes.NotYoursToDecide");
        await store.Done(story.Decide(long30, committee, true, "committee"));
        Assert.Equal(ChangeState.Applied, (await story.Find(long30)).State);

        var value = await story.Requested(ChangeStory.Draft(plan: 550m));
        Assert.Equal((ChangeKind.Value, 5m), (Assert.Single((await story.Find(value)).Sizes).Kind, (await story.Find(value)).Sizes[0].Size));
        await store.Denied(story.Decide(value, sponsor), "Changes.NotYoursToDecide");
        await store.Done(story.Decide(value, controller));
        Assert.Equal(ChangeState.Applied, (await story.Find(value)).State);
    }

    [Fact]
    public async Task Request_ThatChangesNothing_OrMakesNoSense_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        await store.Denied(story.Request(ChangeStory.Draft()), "Changes.Nothing");
        await store.Denied(story.Request(ChangeStory.Draft("Loans to private customers", 1000m, "2027-03-31", 500m)), "Changes.Nothing");
        await store.Denied(story.Request(ChangeStory.Draft(budget: -1m)), "Changes.BudgetInvalid");
        await store.Denied(story.Request(ChangeStory.Draft(budget: 1.005m)), "Changes.BudgetInvalid");
        await store.Denied(story.Request(ChangeStory.Draft(budget: 1m) with { BudgetCurrency = "euro" }), "Changes.BudgetInvalid");
        await store.Denied(story.Request(ChangeStory.Draft(plan: 1.005m)), "Effects.AmountInvalid");
        var draft = ChangeStory.Draft(due: "2027-04-30");
        await store.Denied(story.Request(draft with { Milestones = [draft.Milestones[0], draft.Milestones[0]] }), "Changes.MilestonesInvalid");
        await store.Denied(story.Request(draft with { Title = "" }), "Request.ValueMissing");
    }

    [Fact]
    public async Task RequestOnAnOlderBaseline_IsNotApplied()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (first, second) = (await story.Requested(ChangeStory.Draft(due: "2027-04-30")), await story.Requested(ChangeStory.Draft(scope: "All loans")));
        await store.Done(story.Decide(first, story.Story.People.Sponsor));
        await store.Denied(story.Decide(second, story.Story.People.Sponsor), "Changes.BaselineMoved");
        await store.Denied(story.Withdraw(second, story.Story.People.Controller), "Changes.RequesterOnly");
        await store.Done(story.Withdraw(second, story.Story.People.Owner));
        await store.Denied(story.Withdraw(second, story.Story.People.Owner), "Changes.AlreadyDecided");
        Assert.Empty((await story.Fact()).Open);
    }

    [Fact]
    public async Task EndedMeasure_TakesNoChange()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var change = await story.Requested(ChangeStory.Draft(scope: "All loans"));
        Assert.Single(store.Get<ChangeReader>().List(TestStore.Tenant, null, 10)["items"]!.AsArray());
        await store.Done(story.Story.Review(story.Measure, "G4", story.Story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Decide(change, story.Story.People.Sponsor), "Measures.Ended");
        await store.Denied(story.Request(ChangeStory.Draft(scope: "y")), "Measures.Ended");
        await store.Denied(story.Withdraw(change, story.Story.People.Owner), "Measures.Ended");
        Assert.Empty(store.Get<ChangeReader>().List(TestStore.Tenant, null, 10)["items"]!.AsArray());
    }

    [Theory]
    [InlineData("changes:\n  rules:\n    - { kind: Cost, decidedBy: [sponsor] }", "takes one of")]
    [InlineData("changes:\n  rules:\n    - { kind: Scope, decidedBy: [] }", "at least one role")]
    [InlineData("changes:\n  rules:\n    - { kind: Scope, from: x, decidedBy: [sponsor] }", "whole number")]
    [InlineData("changes:\n  rule: 1", "not known here")]
    public void Rules_ThatMakeNoSense_AreRefused(string section, string expected) =>
        Assert.Contains(expected, Governance.Store.Settings.SettingsYaml.Read("version: 1\n" + section).Error, StringComparison.Ordinal);
}
