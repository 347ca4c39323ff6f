using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Budgets;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Tests.People;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Budgets;

public sealed class BudgetTests
{
    [Fact]
    [Trait("Checklist", "58")]
    public async Task Budget_IsGrantedByRightAndAmount_AndNeverFallsBelowZero()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var sponsor = Actor.Person(story.People.Sponsor, "api");
        await store.Denied(story.Grant(1m, actor: Actor.Person(story.People.Owner, "api")), "Budget.NoRight");
        await store.Denied(story.Grant(1m, actor: TestStore.Admin), "People.Unlinked");
        await store.Denied(story.Grant(1m, actor: Actor.Person("nobody", "api", "finance")), "People.Unlinked");
        await store.Denied(story.Grant(1m) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Grant(50000.01m, actor: sponsor), "Budget.NoRight");
        await store.Denied(story.Grant(0m), "Budget.AmountInvalid");
        await store.Denied(story.Grant(1.001m), "Budget.AmountInvalid");
        await store.Denied(story.Grant(1m, "2027-13"), "Effects.PeriodInvalid");
        await store.Denied(story.Grant(1m, currency: "eur"), "Effects.CurrencyInvalid");
        await store.Denied(story.Grant(1m) with { Lines = [] }, "Budget.None");
        await store.Denied(story.Grant(1m) with { Reason = " " }, "Request.ValueMissing");
        Assert.Empty((await story.State()).Budget.Lines);

        var grant = story.Grant(50000m, actor: sponsor);
        var done = await store.Done(grant);
        Assert.Equal(done.LedgerNumber, (await store.Done(grant)).LedgerNumber);
        Assert.Equal("sponsor", Story.Text(done, "right"));
        Assert.Equal(50000.00m, (await story.State()).Budget.Of("2027-01", "EUR"));
        await store.Denied(story.Grant(-50000.01m), "Budget.NotEnough");
        await store.Done(story.Grant(-50000m));
        Assert.Equal(0m, (await story.State()).Budget.Total("EUR"));
        Assert.Equal(2, (await story.State()).Budget.Movements.Count);
    }

    [Fact]
    [Trait("Checklist", "58")]
    public async Task LargeAmount_CannotBeCutIntoSmallOnes()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var sponsor = Actor.Person(story.People.Sponsor, "api");
        await store.Done(story.Grant(30000m, actor: sponsor));
        await store.Denied(story.Grant(20000.01m, "2027-02", actor: sponsor), "Budget.NoRight");
        await store.Done(story.Grant(20000m, "2027-02", actor: sponsor));
        await store.Denied(story.Grant(0.01m, "2027-03", actor: sponsor), "Budget.NoRight");
        store.Clock.Now = store.Clock.Now.AddDays(30);
        await store.Done(story.Grant(50000m, "2027-03", actor: sponsor));
    }

    [Fact]
    [Trait("Checklist", "58")]
    public async Task Movement_LeavesOneLineAndComesToTheOther_WithReasonAndRight()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var other = await story.Story.NewMeasure();
        await store.Done(story.Grant(1000m));
        await store.Denied(story.Move(1000.01m, other), "Budget.NotEnough");
        await store.Denied(story.Move(1m, story.Measure), "Budget.SamePlace");
        await store.Denied(story.Move(-1m, other), "Budget.AmountInvalid");
        await store.Denied(story.Move(1m, "made-up"), "Budget.TargetUnknown");
        await store.Denied(story.Move(1m, other, from: "made-up"), "Measures.Unknown");
        await store.Denied(story.Move(1m, other, actor: Actor.Person(story.People.Owner, "api")), "Budget.NoRight");
        await store.Denied(story.Move(1m, other, actor: TestStore.Admin), "People.Unlinked");
        await store.Denied(story.Move(1m, other) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Move(1m, other) with { Reason = "" }, "Request.ValueMissing");

        var move = story.Move(400.25m, other, toPeriod: "2027-02");
        var done = await store.Done(move);
        Assert.Equal(done.LedgerNumber, (await store.Done(move)).LedgerNumber);
        var (from, to) = ((await story.State()).Budget, (await story.State(other)).Budget);
        Assert.Equal((599.75m, 400.25m), (from.Of("2027-01", "EUR"), to.Of("2027-02", "EUR")));
        var (gone, come) = (from.Movements[^1], Assert.Single(to.Movements));
        Assert.Equal((gone.Id, BudgetMovementKind.Out, -400.25m, other, "2027-02"), (come.Id, gone.Kind, gone.Amount, gone.OtherMeasureId, gone.OtherPeriod));
        Assert.Equal((BudgetMovementKind.In, 400.25m, story.Measure, "2027-01", "sponsor", "Needed there"), (come.Kind, come.Amount, come.OtherMeasureId, come.OtherPeriod, come.Right, come.Reason));

        await store.Done(story.Move(99.75m, story.Measure, toPeriod: "2027-03"));
        Assert.Equal((500m, 99.75m), ((await story.State()).Budget.Of("2027-01", "EUR"), (await story.State()).Budget.Of("2027-03", "EUR")));
        await store.Done(story.Story.Review(other, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Move(1m, other), "Budget.TargetEnded");
        await store.Denied(story.Move(1m, story.Measure, "2027-02", from: other), "Measures.Ended");
        await store.Denied(story.Grant(1m, measure: other), "Measures.Ended");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "58")]
    public async Task Movement_ByARoleThatEnded_OrHasNotBegun_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var (admin, past, coming) = (await story.People.Admin(), await story.People.Person("Sandbox Deputy One"), await story.People.Person("Sandbox Deputy Two"));
        var turn = store.Clock.Now.AddDays(10);
        await store.Done(story.People.Give(admin, "sponsor", null, past, until: turn) with { MeasureId = story.Measure });
        await store.Done(story.People.Give(admin, "sponsor", null, coming, starts: turn) with { MeasureId = story.Measure });
        await store.Done(story.Grant(1000m));
        await store.Done(story.Move(100m, story.Measure, toPeriod: "2027-02", actor: Actor.Person(past, "api")));
        await store.Denied(story.Move(100m, story.Measure, toPeriod: "2027-02", actor: Actor.Person(coming, "api")), "Budget.NoRight");
        store.Clock.Now = turn;
        await store.Denied(story.Move(100m, story.Measure, toPeriod: "2027-02", actor: Actor.Person(past, "api")), "Budget.NoRight");
        await store.Done(story.Move(100m, story.Measure, toPeriod: "2027-02", actor: Actor.Person(coming, "api")));
    }

    [Fact]
    [Trait("Checklist", "58")]
    public async Task LargeAmount_CannotBeCutIntoCurrencies()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var sponsor = Actor.Person(story.People.Sponsor, "api");
        var both = story.Grant(30000m, actor: sponsor);
        await store.Denied(both with { Lines = [.. both.Lines, both.Lines[0] with { Currency = "USD", Amount = 20000.01m }] }, "Budget.NoRight");
        await store.Done(story.Grant(30000m, actor: sponsor));
        await store.Denied(story.Grant(20000.01m, actor: sponsor, currency: "USD"), "Budget.NoRight");
        await store.Done(story.Grant(20000m, actor: sponsor, currency: "USD"));

        // A right for one currency looks at that one only.
        await story.Set(settings => settings with
        {
            Budget = new BudgetSettings { Rights = [new BudgetRight { Role = "sponsor", On = BudgetRightScope.Measure, UpTo = 20010m, Currency = "USD" }] },
        });
        await store.Done(story.Grant(10m, "2027-02", actor: sponsor, currency: "USD"));
        await store.Denied(story.Grant(0.01m, "2027-03", actor: sponsor, currency: "USD"), "Budget.NoRight");
    }

    [Fact]
    [Trait("Checklist", "58")]
    public async Task Rights_AreTheTenants()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Set(settings => settings with
        {
            Budget = new BudgetSettings { Rights = [new BudgetRight { Role = "owner", On = BudgetRightScope.Measure, UpTo = 10m, Currency = "EUR" }] },
        });
        var owner = Actor.Person(story.People.Owner, "api");
        await store.Done(story.Grant(10m, actor: owner));
        await store.Denied(story.Grant(0.01m, actor: owner), "Budget.NoRight");
        await store.Denied(story.Grant(1m, actor: owner, currency: "USD"), "Budget.NoRight");
        await store.Denied(story.Grant(1m), "Budget.NoRight");

        // A role of the tenant is not the role on the measure.
        await store.Denied(story.Grant(1m, actor: Actor.Person(story.People.Controller, "api", "owner")), "Budget.NoRight");
    }

    [Fact]
    [Trait("Checklist", "58")]
    public async Task CostAboveTheBudget_KeepsTheRegisterOpen_AndTheBudgetIsItsEntries()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        Assert.Empty((await story.Register("budget")).Open);
        await store.Done(story.Grant(100m));
        Assert.Equal("2027-01: 100.00 EUR", Assert.Single((await story.Register("budget")).Entries));
        await store.Done(story.Cost(100m));
        Assert.Empty((await story.Register("budget")).Open);
        await store.Done(story.Cost(0.01m, "2"));
        var over = await story.Register("budget");
        Assert.Contains("Actual cost is 100.01 EUR against a budget of 100.00", Assert.Single(over.Open), StringComparison.Ordinal);
        Assert.Equal("2027-01: 100.00 EUR", Assert.Single(over.Entries));
        await store.Done(story.Grant(0.01m, "2027-02"));
        Assert.Empty((await story.Register("budget")).Open);
        Assert.Equal(2, (await story.Register("budget")).Entries.Count);
    }
}
