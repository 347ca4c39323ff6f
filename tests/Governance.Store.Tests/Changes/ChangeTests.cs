using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.People.Roles;
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
    [Trait("Checklist", "73")]
    public async Task Decision_ByARoleThatTheMeasureTookAway_CountsNoLonger()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (owner, sponsor, controller) = (story.Story.People.Owner, story.Story.People.Sponsor, story.Story.People.Controller);
        var (member, next) = (await story.Story.People.Person("Sandbox Committee Member"), await story.Story.People.Person("Sandbox Successor"));
        await EscalationTests.Publish(store, owner, sponsor, "version: 1\nchanges:\n  rules:\n    - { kind: Timing, from: 30, decidedBy: [committee] }\n    - { kind: Value, from: 5, decidedBy: [controller] }\n");
        var admin = Actor.Person(await story.Story.People.Person("Sandbox Administrator"), "api", "admin");
        var give = new ReassignRole { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = admin, MeasureId = story.Measure, Role = "committee", ToPersonId = member, Reason = "Sits in the committee" };
        await store.Done(give);
        var change = await story.Requested(ChangeStory.Draft(due: "2027-05-29", plan: 550m));
        await store.Done(story.Decide(change, member));
        await store.Done(give with { CommandId = store.NextId(), FromPersonId = member, ToPersonId = next, Reason = "Another task" });
        Assert.Contains("is not decided: committee, and controller decides", Assert.Single((await story.Fact()).Open), StringComparison.Ordinal);
        await store.Done(story.Decide(change, controller));
        Assert.Equal(ChangeState.Requested, (await story.Find(change)).State);
        await store.Done(story.Decide(change, next));
        Assert.Equal(ChangeState.Applied, (await story.Find(change)).State);
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
