using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Ownership;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Reporting;
using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;

using Xunit;

namespace Governance.Store.Tests.Ownership;

/// <summary>Differing views of sales, delivery and finance become one finding a measure and kind; each has its twin within the tolerance.</summary>
[Trait("Checklist", "84")]
public sealed class FragmentedTruthTests
{
    [Theory]
    [InlineData("1050.00", false)]
    [InlineData("950.00", false)]
    [InlineData("1050.01", true)]
    [InlineData("949.99", true)]
    public async Task CrmsAmount_AgainstThePlan_IsFoundBeyondTheTolerance(string plan, bool isFound)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await FromCrm(story, 1000m);
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", decimal.Parse(plan, System.Globalization.CultureInfo.InvariantCulture), kind: "Revenue"), PortfolioStory.Effect("2027-01", 5m)));
        var found = Find(story, measure, TruthKind.Amount);
        Assert.Equal(isFound, found is not null);
        if (found is not null)
        {
            Assert.Equal([("Sales", "crm", "1000.00 EUR"), ("Finance", "store", plan + " EUR")], found.Sources.Select(source => (source.Side, source.System, source.Value)));
            Assert.Equal(store.Clock.Now, found.Sources[0].SeenAt);
        }
    }

    [Fact]
    public async Task DemandFromElsewhere_OrAnotherCurrency_IsNotCompared()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await FromCrm(story, 1000m);
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 5m, kind: "Revenue", currency: "USD")));
        Assert.Null(Find(story, measure, TruthKind.Amount));
        var noAmount = await story.Portfolio.NewMeasure();
        await store.Done(story.Portfolio.Effects(noAmount, story.People.Owner, PortfolioStory.Effect("2027-01", 5m, kind: "Revenue")));
        Assert.Null(Find(story, noAmount, TruthKind.Amount));
    }

    [Theory]
    [InlineData("2027-02-14", false)]
    [InlineData("2027-02-15", true)]
    public async Task Delivery_LaterThanFinanceCountsOn_IsFound(string forecast, bool isFound)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2027-01-15", forecast));
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2026-12", 0m), PortfolioStory.Effect("2027-01", 10m)));
        var found = Find(story, measure, TruthKind.Date);
        Assert.Equal(isFound, found is not null);
        Assert.Equal(isFound ? [("Sales", "2099-03-31"), ("Delivery", forecast), ("Finance", "2027-01-31")] : [], found?.Sources.Select(source => (source.Side, source.Value)) ?? []);
    }

    [Fact]
    public async Task Delivery_LaterThanSalesPromised_ShowsAllThreeSides()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await FromCrm(story, 1000m, "2026-12-31");
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2027-03-31"));
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-06", 10m)));
        var found = Find(story, measure, TruthKind.Date)!;
        Assert.Equal([("Sales", "2026-12-31"), ("Delivery", "2027-03-31"), ("Finance", "2027-06-30")], found.Sources.Select(source => (source.Side, source.Value)));
        Assert.Contains("90 days", found.Text, System.StringComparison.Ordinal);
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2027-03-31", "2027-01-14"));
        Assert.Null(Find(story, measure, TruthKind.Date));
    }

    [Fact]
    [Trait("Checklist", "83")]
    public async Task CompleteWorkItems_AgainstReachedMilestones_AreFound_AndOpenNoGate()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(new MapWorkItems
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Person(story.People.Owner, "api"),
            MeasureId = measure,
            WorkItems = [.. Enumerable.Range(1, 4).Select(number => new WorkItemDraft { Host = "jira", ExternalKey = $"SAND-{number}", Gate = "G1", Title = $"Work {number}" })],
        });
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2027-03-31"));
        for (var number = 1; number <= 4; number++)
        {
            // One of four complete is 25 points from no milestone reached: the boundary still holds.
            await store.Done(story.People.Observe(number == 1, 1, $"SAND-{number}"));
        }

        Assert.Null(Find(story, measure, TruthKind.Progress));
        await store.Done(story.People.Observe(true, 2, "SAND-2"));
        var found = Find(story, measure, TruthKind.Progress)!;
        Assert.Equal([("jira", "2 of 4"), ("store", "0 of 1")], found.Sources.Select(source => (source.System, source.Value)));
        Assert.Equal((0, "G1"), ((await story.Portfolio.State(measure)).Doi, (await story.Portfolio.State(measure)).NextGate));
    }

    [Theory]
    [InlineData("95.00", false)]
    [InlineData("94.99", true)]
    public async Task Actual_AgainstForecast_OfTheSameMonths_IsFound(string actual, bool isFound)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2026-10", 100m, 100m), PortfolioStory.Effect("2026-11", 100m, 999m)));
        await store.Done(story.Portfolio.Effects(measure, story.People.Controller, PortfolioStory.Effect("2026-10", actual: decimal.Parse(actual, System.Globalization.CultureInfo.InvariantCulture))));
        var found = Find(story, measure, TruthKind.Value);
        Assert.Equal(isFound ? [("Finance", actual + " EUR"), ("Delivery", "100.00 EUR")] : [], found?.Sources.Select(source => (source.Side, source.Value)) ?? []);
    }

    [Fact]
    public async Task Tolerances_ComeFromTheSettings_AndAnEndedMeasureHasNoFindings()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await FromCrm(story, 1000m);
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 1100m, kind: "Revenue")));
        Assert.Single(ReportStory.Rows("fragmented-truth", story.Now()));
        await story.Publish("version: 1\nownership: { amountPercent: 10 }\n");
        Assert.Empty(ReportStory.Rows("fragmented-truth", story.Now()));
        await story.Publish("version: 2\nownership: { amountPercent: 9.99 }\n");
        Assert.Single(ReportStory.Rows("fragmented-truth", story.Now()));
        await store.Done(story.Portfolio.Review(measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        Assert.Null(Find(story, measure, TruthKind.Amount));
    }

    [Fact]
    public async Task CrmsLaterAmount_IsComparedAndTimed_WithWhatItWasAtIntake()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await FromCrm(story, 1000m);
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 1000m, kind: "Revenue")));
        Assert.Null(Find(story, measure, TruthKind.Amount));
        var moved = store.Clock.Now = store.Clock.Now.AddDays(3);
        await store.Done(story.People.DemandOf("crm") with { Amount = 1060m, Currency = "EUR" });
        store.Clock.Now = moved.AddDays(1);
        await store.Done(story.People.DemandOf("crm") with { Amount = 1060m, Currency = "EUR", Name = "Renamed" });
        var sales = Find(story, measure, TruthKind.Amount)!.Sources[0];
        Assert.Equal(("1060.00 EUR", "amount of the opportunity, at intake 1000.00", moved), (sales.Value, sales.What, sales.SeenAt!.Value));
        Assert.Equal([("demand:amount", "1060.00 EUR", moved), ("demand:name", "Renamed", moved.AddDays(1))], await Map(story, measure, "demand:amount", "demand:name"));
        await store.Done(story.People.DemandOf("crm") with { Amount = 1000m, Currency = "EUR", Name = "Renamed" });
        Assert.Null(Find(story, measure, TruthKind.Amount));
    }

    [Theory]
    [InlineData("2027-02-14", false)]
    [InlineData("2027-02-15", true)]
    public async Task CrmsLaterClose_AgainstTheFirstValueThatFinanceCountsOn_IsFound(string close, bool isFound)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await FromCrm(story, 1000m);
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 10m)));
        var look = story.People.DemandOf("crm") with { Amount = 1000m, Currency = "EUR", CloseDate = Kpis.KpiStory.Day(close) };
        await store.Done(look);
        var found = Find(story, measure, TruthKind.Date);
        Assert.Equal(isFound, found is not null);
        if (found is not null)
        {
            Assert.Equal("CRM expects the close on 2027-02-15 by now, 15 days after finance counts on the first value.", found.Text);
            Assert.Equal([("Sales", "crm", "2099-03-31"), ("Sales", "crm", close), ("Finance", "store", "2027-01-31")], found.Sources.Select(source => (source.Side, source.System, source.Value)));
            Assert.Equal((store.Clock.Now, "close date of the opportunity, at intake nothing"), (found.Sources[1].SeenAt, found.Sources[1].What));
            Assert.Equal([("demand:closeDate", close, store.Clock.Now)], await Map(story, measure, "demand:closeDate"));
        }
    }

    [Fact]
    public async Task OpportunityThatIsLost_WhileTheMeasureGoesOn_IsFound_UntilCrmSaysAgainThatItIsWon()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await FromCrm(story, 1000m);
        var look = story.People.DemandOf("crm") with { Amount = 1000m, Currency = "EUR" };
        await store.Done(look with { State = Governance.Store.Triggers.OpportunityState.Lost });
        var found = Find(story, measure, TruthKind.Sale)!;
        Assert.Equal("CRM says that the opportunity is Lost; it was Won at intake, and the measure goes on.", found.Text);
        await store.Done(look with { CommandId = store.NextId() });
        Assert.Null(Find(story, measure, TruthKind.Sale));
    }

    private static async Task<(string, string?, System.DateTimeOffset?)[]> Map(ReportStory story, string measure, params string[] fields)
    {
        var map = story.Store.Get<OwnershipReader>().Of(TestStore.Tenant, await story.Portfolio.State(measure));
        return [.. map.Where(field => fields.Contains(field.Field)).OrderBy(field => field.Field, System.StringComparer.Ordinal).Select(field => (field.Field, field.Value, field.SeenAt))];
    }

    private static async Task<string> FromCrm(ReportStory story, decimal amount, string? promised = null)
    {
        var store = story.Store;
        var demand = Story.Text(await store.Done(story.People.DemandOf("crm") with { Amount = amount, Currency = "EUR" }), "id");
        foreach (var command in story.People.Preparing(demand))
        {
            await store.Done(command is Governance.Store.Intake.Details.ChangeDemand { Fields: { } fields } change && promised is not null && fields.ContainsKey("promisedDate")
                ? change with { Fields = new System.Collections.Generic.Dictionary<string, string> { ["promisedDate"] = promised } }
                : command);
        }

        var approve = story.People.Approve();
        return Story.Text(await store.Done(approve with { DemandId = demand, WorkItems = [], Measure = approve.Measure! with { Rulebook = story.Portfolio.Rulebook } }), "measureId");
    }

    private static TruthFinding? Find(ReportStory story, string measure, TruthKind kind)
    {
        var world = story.Now();
        var state = world.Measures.Single(known => known.Id == measure);
        return FragmentedTruth.Of(state, world.Demands[state.DemandId], world.Settings.Ownership, world.At).SingleOrDefault(finding => finding.Kind == kind);
    }
}
