using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Tests.Changes;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Budgets;

/// <summary>Budget that was decided is the most that can be granted or moved in; only a change request makes it more.</summary>
[Trait("Checklist", "58")]
[Trait("Checklist", "73")]
[Trait("Checklist", "75")]
public sealed class FrozenBudgetTests
{
    [Fact]
    public async Task Grant_AboveTheDecidedBudget_NeedsAnAppliedChangeRequest()
    {
        await using var store = await TestStore.Start();
        var (changes, value) = await Begin(store);
        await store.Done(Grant(changes, value, 600m));
        await store.Denied(Grant(changes, value, 400.01m, "2027-02"), "Budget.AboveBaseline");
        await store.Denied(Grant(changes, value, 0.01m, currency: "USD"), "Budget.AboveBaseline");
        await store.Denied(Grant(changes, value, 400.01m, "2027-02") with { Actor = Actor.Person(changes.Story.People.Owner, "api") }, "Budget.NoRight");
        await store.Done(Grant(changes, value, 400m, "2027-02"));
        await store.Denied(Grant(changes, value, 0.01m), "Budget.AboveBaseline");

        // From month to month, and back, is free.
        await store.Done(Move(changes, value, 100m, changes.Measure, "2027-01", "2027-03"));
        await store.Done(Grant(changes, value, -500m));
        await store.Done(Grant(changes, value, 500m));

        var change = await changes.Requested(ChangeStory.Draft(budget: 1500m));
        await store.Done(changes.Decide(change, changes.Story.People.Sponsor));
        await store.Denied(Grant(changes, value, 500m, "2027-04"), "Budget.AboveBaseline");
        await store.Done(changes.Decide(change, changes.Story.People.Controller));
        await store.Done(Grant(changes, value, 500m, "2027-04"));
        await store.Denied(Grant(changes, value, 0.01m), "Budget.AboveBaseline");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task BudgetThatComesFromAnotherMeasure_IsHeldAgainstTheDecidedOneToo_AndLeavesTheOtherAsItWas()
    {
        await using var store = await TestStore.Start();
        var (changes, value) = await Begin(store);
        var other = await changes.Story.NewMeasure();
        await store.Done(Grant(changes, value, 5000m) with { MeasureId = other });
        await store.Done(Grant(changes, value, 900m));
        await store.Denied(Move(changes, value, 100.01m, changes.Measure, from: other), "Budget.AboveBaseline");
        Assert.Equal(5000m, (await changes.Story.State(other)).Budget.Total("EUR"));
        await store.Done(Move(changes, value, 100m, changes.Measure, from: other));
        await store.Done(Move(changes, value, 1000m, other));
        Assert.Equal((0m, 5900m), ((await changes.State()).Budget.Total("EUR"), (await changes.Story.State(other)).Budget.Total("EUR")));
    }

    [Fact]
    public async Task BeforeTheDecision_AndWithoutADecidedFigure_RightsAloneDecide()
    {
        await using var store = await TestStore.Start();
        var changes = await ChangeStory.Begin(store, decided: false);
        var value = await ValueStory.Begin(store, changes.Story);
        await store.Done(Grant(changes, value, 5000m));
        await changes.Pass("G1", "G2", "G3");
        await store.Denied(Grant(changes, value, 0.01m), "Budget.AboveBaseline");
        await store.Done(Grant(changes, value, -100m));

        await value.Promote(3);
        await store.Done(value.Grant(5000m));
    }

    [Fact]
    public async Task ADecidedBudgetThatNamesNoCurrency_IsOneAmountForAllOfThem()
    {
        await using var store = await TestStore.Start();
        var changes = await ChangeStory.Begin(store, decided: false);
        var value = await ValueStory.Begin(store, changes.Story);
        await store.Done(changes.Fields(("budgetCurrency", "")));
        await changes.Pass("G1", "G2", "G3");
        await store.Done(Grant(changes, value, 600m));
        await store.Denied(Grant(changes, value, 400.01m, currency: "USD"), "Budget.AboveBaseline");
        await store.Done(Grant(changes, value, 400m, currency: "USD"));
        await store.Denied(Grant(changes, value, 0.01m), "Budget.AboveBaseline");
        await store.Denied(Grant(changes, value, 0.01m, currency: "CHF"), "Budget.AboveBaseline");
    }

    private static async Task<(ChangeStory, ValueStory)> Begin(TestStore store)
    {
        var changes = await ChangeStory.Begin(store);
        return (changes, await ValueStory.Begin(store, changes.Story));
    }

    private static Governance.Store.Budgets.GrantBudget Grant(ChangeStory changes, ValueStory value, decimal amount, string period = "2027-01", string currency = "EUR") =>
        value.Grant(amount, period, changes.Measure, currency: currency);

    private static Governance.Store.Budgets.MoveBudget Move(ChangeStory changes, ValueStory value, decimal amount, string to, string fromPeriod = "2027-01", string toPeriod = "2027-01", string? from = null) =>
        value.Move(amount, to, fromPeriod, toPeriod, from ?? changes.Measure);
}
