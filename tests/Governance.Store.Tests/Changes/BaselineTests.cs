using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Changes;

public sealed class BaselineTests
{
    [Fact]
    [Trait("Checklist", "73")]
    public async Task Baseline_IsFrozenByTheDecision_AndNothingMovesItAfterwards()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store, decided: false);
        await story.Pass("G1", "G2");
        Assert.Empty((await story.State()).Changes.Baselines);
        await store.Done(story.Story.Milestone(story.Measure, "M1", "2027-04-30"));
        await store.Done(story.Fields(("scope", "Loans")));
        await store.Denied(story.Request(ChangeStory.Draft(scope: "More")), "Changes.NoBaseline");
        await story.Pass("G3");

        var baseline = Assert.Single((await story.State()).Changes.Baselines);
        Assert.Equal((1, "G3", null, "Loans", "1000.00", "EUR"), (baseline.Number, baseline.Gate, baseline.Change, baseline.Scope, baseline.Budget, baseline.BudgetCurrency));
        Assert.Equal((new DateOnly(2027, 4, 30), 1000m), (Assert.Single(baseline.Milestones).Due, baseline.Plan.Sum(row => row.Plan)));

        await store.Denied(story.Story.Milestone(story.Measure, "M1", "2027-05-01"), "Milestones.BaselineFrozen");
        await store.Denied(story.Story.Milestone(story.Measure, "M2", "2027-05-01"), "Milestones.BaselineFrozen");
        var renamed = story.Story.Milestone(story.Measure, "M1", "2027-04-30");
        await store.Denied(renamed with { Milestones = [renamed.Milestones[0] with { Name = "Easier" }] }, "Milestones.BaselineFrozen");
        await store.Denied(story.Story.Effects(story.Measure, story.Story.People.Owner, PortfolioStory.Effect("2027-01", plan: 1m)), "Effects.PlanFrozen");
        await store.Denied(story.Fields(("scope", "Everything")), "Changes.BaselineFrozen");
        await store.Denied(story.Fields(("budget", "2000")), "Changes.BaselineFrozen");
        await store.Denied(story.Fields(("budgetCurrency", "")), "Changes.BaselineFrozen");
        await store.Denied(story.Fields(("scope", "Everything")) with { Actor = TestStore.Admin }, "Changes.BaselineFrozen");
        await store.Denied(story.Story.Milestone(story.Measure, "M1", "2027-05-01") with { Actor = TestStore.Admin }, "Milestones.BaselineFrozen");

        await store.Done(story.Story.Milestone(story.Measure, "M1", "2027-04-30", forecast: "2027-06-01"));
        await store.Done(story.Story.Milestone(story.Measure, "M1", "2027-04-30", done: "2026-11-20"));
        await store.Done(story.Fields(("scope", "Loans"), ("function", "Lending and more")));
        await story.Pass("G4");
        Assert.Single((await story.State()).Changes.Baselines);
    }

    [Fact]
    [Trait("Checklist", "73")]
    public async Task Original_StaysVisibleBesideTheCurrentBaseline()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        Assert.Empty(story.Baselines()["differences"]!.AsArray());
        var change = await story.Requested(ChangeStory.Draft(scope: "All loans", budget: 1050.5m, due: "2027-04-30", plan: 501m));
        await store.Done(story.Decide(change, story.Story.People.Sponsor));
        await store.Done(story.Decide(change, story.Story.People.Controller));
        var second = await story.Requested(ChangeStory.Draft(due: "2027-05-31"));
        await store.Done(story.Decide(second, story.Story.People.Sponsor));

        var shown = story.Baselines();
        Assert.Equal(["G3", null, null], shown["items"]!.AsArray().Select(item => item!["gate"]?.GetValue<string>()));
        Assert.Equal([null, change, second], shown["items"]!.AsArray().Select(item => item!["change"]?.GetValue<string>()));
        Assert.Equal(("Loans to private customers", "All loans"), (shown["original"]!["scope"]!.GetValue<string>(), shown["current"]!["scope"]!.GetValue<string>()));
        Assert.Equal(
            [
                ("Scope", "scope", "Loans to private customers", "All loans"),
                ("Budget", "budget", "1000.00", "1050.50"),
                ("Timing", "M1", "2027-03-31", "2027-05-31"),
                ("Value", "Savings EUR 2027-01", "500.00", "501.00"),
            ],
            shown["differences"]!.AsArray().Select(one => (Text(one!, "kind"), Text(one!, "what"), Text(one!, "original"), Text(one!, "current"))));
    }

    private static string Text(System.Text.Json.Nodes.JsonNode node, string name) => node[name]!.GetValue<string>();
}
