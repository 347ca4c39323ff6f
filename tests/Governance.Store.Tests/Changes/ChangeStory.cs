using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Tests.Changes;

/// <summary>A measure with scope, budget, plan and milestone that was decided, so that they are frozen. The clock stands at 2026-11-20.</summary>
internal sealed class ChangeStory
{
    private ChangeStory(PortfolioStory story, string measure) => (Story, Measure) = (story, measure);

    public PortfolioStory Story { get; }

    public string Measure { get; }

    public static async Task<ChangeStory> Begin(TestStore store, bool decided = true)
    {
        var story = await PortfolioStory.Begin(store);
        var change = new ChangeStory(story, await story.NewMeasure(story.Package));
        await store.Done(change.Fields(("scope", "Loans to private customers"), ("budget", "1000.00"), ("budgetCurrency", "EUR")));
        await store.Done(story.Effects(change.Measure, story.People.Owner, PortfolioStory.Effect("2027-01", plan: 500m), PortfolioStory.Effect("2027-02", plan: 500m)));
        await store.Done(story.Milestone(change.Measure, "M1", "2027-03-31"));
        if (decided)
        {
            await change.Pass("G1", "G2", "G3");
        }

        return change;
    }

    public async Task Pass(params string[] gates)
    {
        foreach (var gate in gates)
        {
            await Story.Store.Done(Story.Review(Measure, gate));
        }
    }

    public ChangeFields Fields(params (string Name, string Value)[] fields) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Story.Store.NextId(),
        Actor = Actor.Person(Story.People.Owner, "api"),
        MeasureId = Measure,
        Fields = fields.ToDictionary(field => field.Name, field => field.Value),
    };

    public static ChangeDraft Draft(string? scope = null, decimal? budget = null, string? due = null, decimal? plan = null) => new()
    {
        Title = "The market moved",
        Reason = "The regulator asks for more",
        Scope = scope,
        Budget = budget,
        Milestones = due is null ? [] : [new BaselineMilestone { Code = "M1", Name = "Step M1", Due = DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }],
        Plan = plan is null ? [] : [new PlanRow { Kind = "Savings", Currency = "EUR", Period = "2027-01", Plan = plan.Value }],
    };

    public RequestChange Request(ChangeDraft draft, string? person = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = Actor.Person(person ?? Story.People.Owner, "api"), MeasureId = Measure, Change = draft };

    public async Task<string> Requested(ChangeDraft draft, string? person = null) => Support.Story.Text(await Story.Store.Done(Request(draft, person)), "id");

    public DecideChange Decide(string change, string person, bool approve = true, params IReadOnlyList<string> roles) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = Actor.Person(person, "api", roles), MeasureId = Measure, ChangeId = change, Approve = approve, Reason = "Looked at" };

    public WithdrawChange Withdraw(string change, string person) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = Actor.Person(person, "api"), MeasureId = Measure, ChangeId = change, Reason = "Not needed" };

    public Task<MeasureState> State() => Story.State(Measure);

    public async Task<ChangeRequest> Find(string change) => (await State()).Changes.Requests.Single(request => request.Id == change);

    public Task<RegisterFact> Fact() => RiskStory.Fact(Story, Measure, "changes");

    public JsonObject Baselines() => Story.Store.Get<ChangeReader>().Baselines(TestStore.Tenant, Measure)!;
}
