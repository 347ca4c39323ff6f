using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Reporting;
using Governance.Store.Reporting.World;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>What each named view says, and what it leaves out.</summary>
public sealed class ViewTests
{
    [Fact]
    [Trait("Checklist", "87")]
    public async Task Gates_ListActiveMeasures_InTheOrderOfTheirGates_WithCounts()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var (first, second, held) = (await story.Portfolio.NewMeasure(story.Portfolio.Package), await story.Portfolio.NewMeasure(), await story.Portfolio.NewMeasure());
        await store.Done(story.Portfolio.Review(first, "G1"));
        await store.Done(story.Portfolio.Review(held, "G1", story.People.Sponsor, RequestedOutcome.Hold));
        var rows = ReportStory.Rows("gates", story.Now());
        Assert.Equal([(second, "G1"), (first, "G2")], rows.Select(row => (ReportStory.Text(row, "measureId"), ReportStory.Text(row, "gate"))));
        Assert.Equal(("Sandbox Owner", "Sandbox Sponsor", "Sandbox Controller"), (ReportStory.Text(rows[0], "owner"), ReportStory.Text(rows[0], "sponsor"), ReportStory.Text(rows[0], "controller")));
        Assert.Equal("Sandbox Portfolio / Sandbox Program / Sandbox Project / Sandbox MeasurePackage", ReportStory.Text(rows[1], "path"));
        Assert.True(rows[0]["ready"]!.GetValue<bool>());
        Assert.Equal("""[{"gate":"G1","rows":1},{"gate":"G2","rows":1}]""", ReportStory.Totals("gates", story.Now()).ToJsonString());
    }

    [Fact]
    [Trait("Checklist", "87")]
    public async Task Approvals_NameStepAndPerson_AndGoWhenTheyAreGiven()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var asked = store.Clock.Now;
        store.Clock.Now = asked.AddHours(3);
        var row = Assert.Single(ReportStory.Rows("approvals", Now(store)), row => ReportStory.Text(row, "step") == "sponsor");
        Assert.Equal((story.Sponsor, "Sandbox Sponsor", "sponsor", "G1"), (ReportStory.Text(row, "personId"), ReportStory.Text(row, "person"), ReportStory.Text(row, "role"), ReportStory.Text(row, "gate")));
        Assert.Equal("2026-11-20T09:00:00Z", ReportStory.Text(row, "since"));

        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        row = Assert.Single(ReportStory.Rows("approvals", Now(store)));
        Assert.Equal(("controller", story.Controller, "2026-11-20T12:00:00Z"), (ReportStory.Text(row, "step"), ReportStory.Text(row, "personId"), ReportStory.Text(row, "since")));

        await store.Done(await story.Approval(story.Controller, "controller"));
        Assert.Empty(ReportStory.Rows("approvals", Now(store)));
        var decision = Assert.Single(ReportStory.Rows("decisions", Now(store)));
        Assert.Equal((story.Owner, "Every criterion is met: ask for gate 'G1'."), (ReportStory.Text(decision, "personId"), ReportStory.Text(decision, "text")));

        await store.Done(story.Review());
        Assert.DoesNotContain(ReportStory.Rows("decisions", Now(store)), row => ReportStory.Text(row, "gate") == "G1");
    }

    [Fact]
    [Trait("Checklist", "88")]
    public async Task Execution_ShowsMilestonesRisksApprovalsAndOwner()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2026-10-01", done: "2026-10-02"));
        await store.Done(story.Portfolio.Milestone(measure, "M2", "2026-11-01", "2026-12-24"));
        await store.Done(story.Portfolio.Milestone(measure, "M3", "2027-03-01"));
        var world = WithRegisters(story.Now(), ("risks", ["A supplier may fail (score 12)."], ["The risk R1 is not accepted: the sponsor accepts it."]), ("dependencies", [], ["The dependency D1 is not accepted."]));
        var row = Assert.Single(ReportStory.Rows("execution", world));
        Assert.Equal((3, 1, 1), (row["milestones"]!.GetValue<int>(), row["reached"]!.GetValue<int>(), row["overdue"]!.GetValue<int>()));
        Assert.Equal(("M2 Step M2", "2026-11-01", "2026-12-24", "Red"), (ReportStory.Text(row, "nextMilestone"), ReportStory.Text(row, "nextDue"), ReportStory.Text(row, "nextForecast"), ReportStory.Text(row, "nextLight")));
        Assert.Equal((1, 1, 1, 0), (row["risks"]!.GetValue<int>(), row["risksOpen"]!.GetValue<int>(), row["dependenciesOpen"]!.GetValue<int>(), row["approvalsPending"]!.GetValue<int>()));
        Assert.Equal("Sandbox Owner", ReportStory.Text(row, "owner"));
    }

    [Fact]
    [Trait("Checklist", "87")]
    public async Task RisksAndDependencies_ComeFromTheRegistersByName_OpenOnesFirst()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        await story.Portfolio.NewMeasure();
        var world = WithRegisters(story.Now(), ("risks", ["A supplier may fail (score 12)."], ["The risk R1 is not accepted: the sponsor accepts it."]), ("dependencies", ["Waits for billing."], []));
        Assert.Equal(
            [("Open", "The risk R1 is not accepted: the sponsor accepts it."), ("Entry", "A supplier may fail (score 12).")],
            ReportStory.Rows("risks", world).Select(row => (ReportStory.Text(row, "standing"), ReportStory.Text(row, "text"))));
        Assert.Equal("Waits for billing.", ReportStory.Text(Assert.Single(ReportStory.Rows("dependencies", world)), "text"));
    }

    [Fact]
    [Trait("Checklist", "87")]
    [Trait("Checklist", "88")]
    public async Task RisksDependenciesAndDecisions_ComeFromWhatTeamsEnter()
    {
        await using var store = await TestStore.Start();
        var risks = await Risks.RiskStory.Begin(store);
        var (story, other) = (risks.Story, await risks.Story.NewMeasure());
        await store.Done(risks.Record(risks.Draft(5, 5)));
        await store.Done(new Governance.Store.Dependencies.RecordDependency
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Person(story.People.Owner, "api"),
            MeasureId = risks.Measure,
            Dependency = new Governance.Store.Dependencies.DependencyDraft { Code = "D1", Title = "Interface", On = other, NeededBy = Kpis.KpiStory.Day("2027-03-01") },
        });
        var row = Assert.Single(ReportStory.Rows("risks", Now(store)), row => ReportStory.Text(row, "standing") == "Open");
        Assert.StartsWith("Risk R1 has a score of 25 that nobody accepted", ReportStory.Text(row, "text"), StringComparison.Ordinal);
        Assert.Contains("'The supplier is late'", ReportStory.Text(Assert.Single(ReportStory.Rows("risks", Now(store)), row => ReportStory.Text(row, "standing") == "Entry"), "text"), StringComparison.Ordinal);
        row = Assert.Single(ReportStory.Rows("dependencies", Now(store)), row => ReportStory.Text(row, "standing") == "Open");
        Assert.Contains("Dependency D1 is not accepted", ReportStory.Text(row, "text"), StringComparison.Ordinal);
        Assert.All(ReportStory.Rows("dependencies", Now(store)), row => Assert.Equal(risks.Measure, ReportStory.Text(row, "measureId")));
        var execution = Assert.Single(ReportStory.Rows("execution", Now(store)), row => ReportStory.Text(row, "measureId") == risks.Measure);
        Assert.Equal((1, 1, 1), (execution["risks"]!.GetValue<int>(), execution["risksOpen"]!.GetValue<int>(), execution["dependenciesOpen"]!.GetValue<int>()));
        Assert.DoesNotContain(ReportStory.Rows("decisions", Now(store)), row => ReportStory.Text(row, "kind") == "Register");
    }

    [Fact]
    [Trait("Checklist", "87")]
    [Trait("Checklist", "61")]
    [Trait("Checklist", "73")]
    public async Task Decisions_NameOpenChangeRequests_AndDivergences_UntilTheyAreDecided()
    {
        await using var store = await TestStore.Start();
        var changes = await Changes.ChangeStory.Begin(store);
        var people = changes.Story.People;
        Assert.Empty(Registers());
        var change = await changes.Requested(Changes.ChangeStory.Draft(budget: 1200m));
        Assert.Equal([("sponsor", people.Sponsor), ("controller", people.Controller)], Registers().Select(row => (ReportStory.Text(row, "role"), ReportStory.Text(row, "personId"))));
        Assert.All(Registers(), row => Assert.StartsWith("Change request C1 'The market moved' (Budget) is not decided", ReportStory.Text(row, "text"), StringComparison.Ordinal));
        await store.Done(changes.Decide(change, people.Sponsor));
        Assert.Equal(people.Controller, ReportStory.Text(Assert.Single(Registers()), "personId"));
        await store.Done(changes.Decide(change, people.Controller));
        Assert.Empty(Registers());

        await store.Done(new Governance.Store.WorkItems.MapWorkItems
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = TestStore.Admin,
            MeasureId = changes.Measure,
            WorkItems = [new Governance.Store.Measures.WorkItemDraft { Host = "jira", ExternalKey = "SAND-1", Gate = "G4", Title = "Work" }],
        });
        await store.Done(people.Observe(true, 1, "SAND-1"));
        await store.Done(changes.Story.Milestone(changes.Measure, "M1", "2027-03-31", "2027-06-30"));
        Assert.Equal(2, Registers().Count);
        Assert.Contains(Registers(), row => ReportStory.Text(row, "text").Contains("the KPI Churn rate has come 0 percent of the way", StringComparison.Ordinal));
        Assert.All(Registers(), row => Assert.Equal(("controller", people.Controller), (ReportStory.Text(row, "role"), ReportStory.Text(row, "personId"))));
        Assert.All(Registers(), row => Assert.StartsWith("Divergence without an audit decision: 100 percent", ReportStory.Text(row, "text"), StringComparison.Ordinal));

        System.Collections.Generic.List<System.Text.Json.Nodes.JsonObject> Registers() => [.. ReportStory.Rows("decisions", Now(store)).Where(row => ReportStory.Text(row, "kind") == "Register")];
    }

    [Fact]
    [Trait("Checklist", "90")]
    [Trait("Checklist", "19")]
    public async Task Comparison_PutsCustomerSavingsAndTransformationItems_OnOneScale()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        await story.Publish("version: 1\nreporting:\n  currency: EUR\n  rates:\n    - { currency: USD, rate: 0.9 }\n");
        var (customer, savings, change, other) = (await story.Portfolio.NewMeasure(), await story.Portfolio.NewMeasure(), await story.Portfolio.NewMeasure(), await story.Portfolio.NewMeasure());
        await store.Done(story.Change(customer, ("customer", "Sandbox Customer"), ("costAmount", "450.00"), ("costCurrency", "USD")));
        await store.Done(story.Portfolio.Effects(customer, story.People.Owner, PortfolioStory.Effect("2027-01", 1000m, 800m, kind: "Revenue", currency: "USD"), PortfolioStory.Effect("2027-01", 100m, kind: "Margin", currency: "USD")));
        await store.Done(story.Portfolio.Effects(savings, story.People.Owner, PortfolioStory.Effect("2027-01", 500m), PortfolioStory.Effect("2027-02", 500.55m)));
        await store.Done(story.Portfolio.Effects(change, story.People.Owner, PortfolioStory.Effect("2027-01", 10m, kind: "EBITDA")));
        await store.Done(story.Portfolio.Effects(other, story.People.Owner, PortfolioStory.Effect("2027-01", 10m, currency: "CHF")));
        var rows = ReportStory.Rows("comparison", story.Now());
        Assert.Equal(
            [(savings, "Savings", "1000.55"), (customer, "Customer", "720.00"), (change, "Transformation", "10.00"), (other, "Savings", null)],
            rows.Select(row => (ReportStory.Text(row, "measureId"), ReportStory.Text(row, "class"), row["expectedOnScale"]?.ToJsonString())));

        // Kinds overlap: the largest stands for the measure, the margin is not added to the revenue.
        Assert.Equal(("900.00", "80.00", "405.00", "1.78"), (rows[1]["planOnScale"]!.ToJsonString(), rows[1]["percentOfPlan"]!.ToJsonString(), rows[1]["costOnScale"]!.ToJsonString(), rows[1]["valuePerCost"]!.ToJsonString()));
        Assert.Null(rows[3]["planOnScale"]);
    }

    [Fact]
    [Trait("Checklist", "87")]
    public async Task Filters_TakeLevelPersonFunctionEntityCustomerAndTag_AndNothingElse()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var placed = await story.Portfolio.NewMeasure(story.Portfolio.Package);
        var loose = await story.Portfolio.NewMeasure();
        await store.Done(story.Change(placed, ("function", "Finance"), ("legalEntity", "Sandbox Entity"), ("customer", "Sandbox Customer")));
        foreach (var measure in new[] { placed, loose })
        {
            await store.Done(story.Change(measure, ("effectKind", string.Empty), ("strategicFit", string.Empty)));
        }

        var stranger = await story.People.Person("Sandbox Stranger");
        var other = await story.Portfolio.NewChain();
        foreach (var (filter, found) in new (ReportFilter, string[])[]
        {
            (new ReportFilter(), [placed, loose]),
            (new ReportFilter { Node = "organization" }, [placed, loose]),
            (new ReportFilter { Node = "unplaced" }, [loose]),
            (new ReportFilter { Node = story.Portfolio.Chain[0] }, [placed]),
            (new ReportFilter { Node = story.Portfolio.Chain[1] }, [placed]),
            (new ReportFilter { Node = story.Portfolio.Chain[2] }, [placed]),
            (new ReportFilter { Node = story.Portfolio.Package }, [placed]),
            (new ReportFilter { Node = other[0] }, []),
            (new ReportFilter { Person = story.People.Controller }, [placed, loose]),
            (new ReportFilter { Person = stranger }, []),
            (new ReportFilter { Function = "Finance" }, [placed]),
            (new ReportFilter { Function = "finance" }, []),
            (new ReportFilter { LegalEntity = "Sandbox Entity" }, [placed]),
            (new ReportFilter { Customer = "Sandbox Customer" }, [placed]),
            (new ReportFilter { Customer = "Nobody" }, []),
            (new ReportFilter { Tag = "customer-value" }, [placed]),
            (new ReportFilter { Tag = "strategy" }, []),
            (new ReportFilter { Tag = "customer-value", Node = "unplaced" }, []),
        })
        {
            Assert.Equal(found.Order(StringComparer.Ordinal), ReportStory.Rows("gates", story.Now(), filter).Select(row => ReportStory.Text(row, "measureId")).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task EveryRow_OfEveryView_HasItsColumns_AndNoOthers()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Change(measure, ("customer", "Sandbox Customer")));
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 10m, 5m)));
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2027-10-01"));
        foreach (var gate in new[] { "G1", "G2", "G3", "G4" })
        {
            await store.Done(story.Portfolio.Review(measure, gate));
        }

        var ready = await Story.ReadyForApproval(store);
        Assert.NotEmpty(ready.Measure);
        var world = WithRegisters(story.Now(), ("risks", ["One."], []), ("dependencies", ["Two."], []));
        foreach (var view in ReportViews.All.Where(view => view.Name is "risks" or "dependencies" || !view.Title.StartsWith("Register", StringComparison.Ordinal)))
        {
            var rows = ReportStory.Rows(view.Name, world);
            Assert.True(rows.Count > 0, view.Name);
            Assert.All(rows, row => Assert.Equal(view.Columns.Order(StringComparer.Ordinal), row.Select(member => member.Key).Order(StringComparer.Ordinal)));
        }
    }

    private static ReportWorld Now(TestStore store) => store.Get<ReportWorlds>().Now(TestStore.Tenant);

    private static ReportWorld WithRegisters(ReportWorld world, params (string Name, string[] Entries, string[] Open)[] registers) => new()
    {
        Tenant = world.Tenant,
        At = world.At,
        LedgerNumber = world.LedgerNumber,
        Measures = world.Measures,
        Delegations = world.Delegations,
        Nodes = world.Nodes,
        Demands = world.Demands,
        Committees = world.Committees,
        Hosts = world.Hosts,
        Settings = world.Settings,
        Thresholds = world.Thresholds,
        NameOf = world.NameOf,
        RulebookOf = world.RulebookOf,
        RegistersOf = (_, _) => [.. registers.Select(register => new RegisterFact { Name = register.Name, Entries = register.Entries, Open = register.Open })],
    };
}
