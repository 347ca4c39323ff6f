using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Budgets;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects;
using Governance.Store.Kpis;
using Governance.Store.Milestones;
using Governance.Store.Objectives;
using Governance.Store.People.Touchpoints;
using Governance.Store.Registers;
using Governance.Store.Risks;

namespace Governance.Store.Tests.Support;

/// <summary>What people do with the registers that a gate asks for: first something is open in each, then it is closed. Doing it twice changes nothing.</summary>
internal sealed class ExampleRegisters(TestStore store, ExampleStory story)
{
    /// <summary>The planned months.</summary>
    public static readonly string[] Months = ["2027-01", "2027-02"];

    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    /// <summary>What the register says now.</summary>
    public async Task<RegisterFact> Fact(string name) => AllRegisters.Of(await story.State(), store.Clock.Now).Single(fact => fact.Name == name);

    public async Task Begin(RegisterCriterion criterion)
    {
        if (!begun.Add(criterion.Register))
        {
            return;
        }

        foreach (var command in Opening(criterion.Register))
        {
            await store.Done(command);
        }

        if (criterion.Register == "value")
        {
            store.Clock.Now = new DateTimeOffset(2027, 3, 5, 9, 0, 0, TimeSpan.Zero);
        }
    }

    public async Task Close(RegisterCriterion criterion, string? reviewer = null)
    {
        await (criterion.Register switch
        {
            "objectives" => ServeObjective(),
            "risks" => AcceptRisks(),
            "dependencies" => CommitDependencies(),
            "changes" => DecideChanges(),
            "budget" => GrantBudget(),
            "divergences" => DecideDivergences(),
            "value" => new ExampleValue(store, story).Confirm(Months),
            "assumptions" => new ExampleValue(store, story).Assume(),
            _ => DoneAll(Closing(criterion.Register)),
        });
        if (Review(criterion, reviewer ?? (criterion.ReviewedBy.Count == 0 ? "sponsor" : criterion.ReviewedBy[0])) is { } review)
        {
            await store.Done(review);
        }
    }

    public RecordRisk Risk(string title = "The supplier is late") => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = By("owner"),
        MeasureId = story.Measure,
        Risk = new RiskDraft { Code = "R1", Title = title, Cause = "One supplier only", Kind = RiskKind.Supplier, Probability = 2, Impact = 3, OwnerId = story.Holder("owner"), Response = "Ask a second one", Due = new DateOnly(2027, 6, 30) },
    };

    public RecordMilestones Milestone(string name) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = By("owner"),
        MeasureId = story.Measure,
        Milestones = [new Milestone { Code = "M1", Name = name, Due = new DateOnly(2027, 6, 30) }],
        Reason = "Planned with delivery",
    };

    public Actor By(string role) => Actor.Person(story.Holder(role), "api");

    private IEnumerable<Command> Opening(string register) => register switch
    {
        "risks" => [Risk()],
        "dependencies" =>
        [
            new RecordDependency { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure, Dependency = new DependencyDraft { Code = "D1", Title = "Interface", Outside = "Billing platform", ContactId = story.Holder("sponsor", 1), NeededBy = new DateOnly(2027, 3, 1) } },
        ],
        "touchpoints" => [Touchpoint(null)],
        "assumptions" => [Effects([.. Months.Select(month => Savings(month) with { Plan = 100m })])],
        "changes" =>
        [
            new RequestChange { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure, Change = new ChangeDraft { Title = "One more site", Reason = "The customer asks for it", Scope = "Two sites" } },
        ],
        "budget" =>
        [
            new RecordCosts { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("controller"), MeasureId = story.Measure, Lines = [new CostLine { System = "erp", Document = story.Measure[..8], Line = "1", Period = "2026-11", Currency = "EUR", Amount = 50m }] },
        ],
        "divergences" => [Effects([Savings(Months[0]) with { Forecast = 20m }])],
        _ => [],
    };

    private IEnumerable<Command> Closing(string register)
    {
        var skill = "skill-" + story.Measure[..8];
        return register switch
        {
            "milestones" => [Milestone("Live")],
            "kpis" =>
            [
                new DefineKpi { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure, Kpi = new KpiDefinition { Code = "churn", Name = "Churn rate", Unit = "%", Direction = KpiDirection.Down, Baseline = 12m, Target = 8m, ReadingDays = 60 }, Reason = "Agreed with the sponsor" },
                new RecordKpiReading { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure, Code = "churn", Value = 8m, On = DateOnly.FromDateTime(store.Clock.Now.UtcDateTime), Source = "Billing report" },
            ],
            "touchpoints" => [Touchpoint(story.Holder("sponsor"))],
            "capacity" =>
            [
                .. begun.Add("supply")
                    ? new Command[]
                    {
                        new CreateSkill { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Manager, Code = skill, Name = "Engineering" },
                        new EnterSupply { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Manager, Skill = skill, Resource = new ResourceDraft { Code = "team", Kind = ResourceKind.Team, Name = "Sandbox team" }, Months = [new MonthHours { Month = Months[0], Hours = 80 }], Reason = "Plan of the year" },
                        new RecordNeeds { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure, Needs = [new SkillNeed { Skill = skill, Month = Months[0], Hours = 60 }], Reason = "Estimated" },
                    }
                    : [],
                new CheckCapacity { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure },
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(register), register, "No test closes this register yet."),
        };
    }

    private Command? Review(RegisterCriterion criterion, string role) => criterion.Register switch
    {
        "risks" => new ReviewRisks { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By(role), MeasureId = story.Measure, Comment = "All looked at" },
        "dependencies" => new ReviewDependencies { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By(role), MeasureId = story.Measure, Comment = "All looked at" },
        _ => null,
    };

    private async Task ServeObjective()
    {
        if ((await story.State()).Objective is null)
        {
            var objective = Story.Text(await store.Done(new SetObjective { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Code = "grow-" + story.Measure[..8], Name = "Grow in lending", Reason = "Strategy of the year" }), "id");
            await store.Done(new ServeObjective { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure, ObjectiveId = objective, Reason = "Its reason to be" });
        }
    }

    private async Task AcceptRisks()
    {
        foreach (var risk in (await story.State()).Risks.Items.Where(risk => !risk.IsAccepted))
        {
            await store.Done(new AcceptRisk { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("sponsor"), MeasureId = story.Measure, Code = risk.Draft.Code, Score = risk.Score, Reason = "Can be lived with" });
        }
    }

    private async Task CommitDependencies()
    {
        foreach (var item in (await story.State()).Dependencies.Items.Where(item => item.Commitment is null))
        {
            await store.Done(new CommitDependency { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(item.Draft.ContactId!, "api"), MeasureId = story.Measure, Code = item.Draft.Code, Date = new DateOnly(2027, 2, 1), Reason = "Planned" });
        }
    }

    private async Task DecideChanges()
    {
        foreach (var request in (await story.State()).Changes.Requests.Where(request => request.State == ChangeState.Requested))
        {
            await store.Done(new DecideChange { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("sponsor"), MeasureId = story.Measure, ChangeId = request.Id, Approve = true, Reason = "Worth it" });
        }
    }

    private async Task GrantBudget()
    {
        if ((await Fact("budget")).Open.Count != 0)
        {
            await store.Done(new GrantBudget { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("sponsor"), MeasureId = story.Measure, Lines = [new BudgetLine { Period = "2026-11", Currency = "EUR", Amount = 1000m }], Reason = "Decided with the plan" });
        }
    }

    private async Task DecideDivergences()
    {
        foreach (var known in (await story.State()).Divergences.Where(known => known.State == DivergenceState.Open))
        {
            await store.Done(new DecideDivergence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("controller"), MeasureId = story.Measure, DivergenceId = known.Id, Decision = AuditDecision.Accept, Reason = "January starts late", Until = new DateOnly(2027, 3, 31) });
        }
    }

    private async Task DoneAll(IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            await store.Done(command);
        }
    }

    private Actor Manager => Actor.Person(story.Holder("controller", 1), "api", "resource-manager");

    private SetTouchpoint Touchpoint(string? person) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = By("owner"),
        MeasureId = story.Measure,
        Code = "handover",
        FromFunction = "Sales",
        ToFunction = "Delivery",
        About = "What was promised",
        PersonId = person,
        Reason = "Met for the handover",
    };

    private RecordEffects Effects(IReadOnlyList<EffectDraft> effects) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = By("owner"), MeasureId = story.Measure, Effects = effects, Reason = "Estimated with finance" };

    private static EffectDraft Savings(string month) => new() { Kind = "Savings", Currency = "EUR", Period = month };
}
