using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Milestones;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Portfolio;

/// <summary>A hierarchy and measures whose gates open by themselves. The clock stands at 2026-11-20.</summary>
internal sealed class PortfolioStory
{
    private int demands;

    private PortfolioStory(TestStore store, Story people) => (Store, People) = (store, people);

    public TestStore Store { get; }

    public Story People { get; }

    public string Rulebook { get; private set; } = string.Empty;

    /// <summary>Portfolio, program, project, package.</summary>
    public IReadOnlyList<string> Chain { get; private set; } = [];

    public string Package => Chain[3];

    public static string Yaml { get; } = "code: open\nname: Open\nversion: 1\ngates:\n" + string.Concat(
        new[] { "Defined", "Identified", "Detailed", "Decided", "Implemented" }.Select((from, at) =>
            $"  - code: G{at + 1}\n    name: Gate {at + 1}\n    type: GoNoGo\n    from: {from}\n    criteria:\n      - {{ code: case, name: Case, fields: [function], suppliedBy: [owner] }}\n    outcomes:\n      hold: [sponsor]\n      kill: [sponsor]\n"));

    public static async Task<PortfolioStory> Begin(TestStore store)
    {
        var story = new PortfolioStory(store, await Story.Begin(store));
        story.Rulebook = await Publishing.PublishYaml(store, Yaml, story.People.Owner, story.People.Sponsor);
        story.Chain = await story.NewChain();
        return story;
    }

    public async Task<IReadOnlyList<string>> NewChain()
    {
        var chain = new List<string>();
        foreach (var kind in Enum.GetValues<NodeKind>())
        {
            chain.Add(Story.Text(await Store.Done(Node(kind, chain.LastOrDefault())), "id"));
        }

        return chain;
    }

    public CreateNode Node(NodeKind kind, string? parent, string name = "Sandbox") =>
        new() { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = TestStore.Admin, Kind = kind, Name = $"{name} {kind}", ParentId = parent };

    /// <summary>A new measure; placed when a package is given, and with a KPI when it is or may be placed.</summary>
    public async Task<string> NewMeasure(string? package = null, bool kpi = false)
    {
        var demand = Story.Text(await Store.Done(People.DemandOf($"portfolio-{++demands}")), "id");
        await People.Prepare(demand);
        var approve = People.Approve();
        var measure = Story.Text(
            await Store.Done(approve with { CommandId = Store.NextId(), DemandId = demand, Measure = approve.Measure! with { Rulebook = Rulebook, Name = $"Measure {demands}" }, WorkItems = [] }), "measureId");
        if (kpi || package is not null)
        {
            await Store.Done(People.Define(KpiStory.Churn with { Due = null, ReadingDays = null }) with { MeasureId = measure });
        }

        if (package is not null)
        {
            await Store.Done(Place(measure, package));
        }

        return measure;
    }

    public PlaceMeasure Place(string measure, string? package) =>
        new() { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = TestStore.Admin, MeasureId = measure, ParentId = package };

    public RecordEffects Effects(string measure, string person, params IReadOnlyList<EffectDraft> effects) =>
        new() { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = Actor.Person(person, "api"), MeasureId = measure, Effects = effects, Reason = "Monthly look" };

    public RecordMilestones Milestone(string measure, string code, string due, string? forecast = null, string? done = null, string? person = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = Actor.Person(person ?? People.Owner, "api"),
        MeasureId = measure,
        Milestones = [new Milestone { Code = code, Name = "Step " + code, Due = Day(due)!.Value, Forecast = Day(forecast), Done = Day(done) }],
        Reason = "Monthly look",
    };

    public static EffectDraft Effect(string period, decimal? plan = null, decimal? forecast = null, decimal? actual = null, string kind = "Savings", string currency = "EUR") =>
        new() { Kind = kind, Currency = currency, Period = period, Plan = plan, Forecast = forecast, Actual = actual };

    public ReviewGate Review(string measure, string gate, string? person = null, RequestedOutcome outcome = RequestedOutcome.Go) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = Actor.Person(person ?? People.Owner, "api"),
        MeasureId = measure,
        Gate = gate,
        Outcome = outcome,
        Reason = "As agreed",
    };

    public async Task<MeasureState> State(string measure) => (await Store.Get<IMeasureReader>().Find(TestStore.Tenant, measure))!;

    public RollupState Rollup(string id = NodeStreams.Organization) =>
        Store.Get<DocumentReader>().Find<RollupState>(TestStore.Tenant, RollupStreams.NameOf(id)) ?? new RollupState { Id = id };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
