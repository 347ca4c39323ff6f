using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Budgets;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Budgets;

public sealed class CostTests
{
    [Fact]
    [Trait("Checklist", "60")]
    public async Task LedgerLine_IsClaimedOnce_AndTheSecondMeasureIsToldWhoHasIt()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var other = await story.Story.NewMeasure();
        var claim = story.Cost(12.5m);
        var done = await store.Done(claim);
        Assert.Equal(done.LedgerNumber, (await store.Done(claim)).LedgerNumber);
        Assert.Null((await store.Done(story.Cost(12.5m))).LedgerNumber);

        var denied = await store.Denied(story.Cost(12.5m, measure: other), "Budget.LineClaimed");
        Assert.Contains($"'{(await story.State()).Name}' ({story.Measure})", denied.Detail, StringComparison.Ordinal);
        await store.Denied(story.Cost(12.5m, measure: other) with { Lines = [story.Cost(1m).Lines[0] with { System = "ERP" }] }, "Budget.LineClaimed");
        await store.Denied(story.Cost(13m), "Budget.LineDiffers");
        Assert.Empty((await story.State(other)).Budget.Costs);

        await store.Done(story.Release());
        await store.Denied(story.Release(), "Budget.LineUnknown");
        await store.Done(story.Cost(13m, measure: other));
        Assert.Equal((0m, 13m), ((await story.State()).Budget.Cost("EUR"), (await story.State(other)).Budget.Cost("EUR")));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "60")]
    public async Task LedgerLine_ThatTwoMeasuresClaimAtOnce_GoesToOneOfThem()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var other = await story.Story.NewMeasure();
        for (var line = 1; line <= 20; line++)
        {
            var name = FormattableString.Invariant($"{line}");
            var both = await Task.WhenAll(store.Bus.Submit(story.Cost(1m, name)), store.Bus.Submit(story.Cost(1m, name, other)));
            Assert.Single(both, result => result.Succeeded);
            Assert.Single(both, result => result.Code == "Budget.LineClaimed");
        }

        Assert.Equal(20m, (await story.State()).Budget.Cost("EUR") + (await story.State(other)).Budget.Cost("EUR"));
    }

    [Fact]
    [Trait("Checklist", "60")]
    public async Task LedgerLine_ThatWasImportedTwice_IsFound_UntilOneReleasesIt()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var other = await story.Story.NewMeasure();
        await store.Done(story.Grant(100m));
        await store.Done(story.Grant(100m, measure: other));
        await store.Done(story.Cost(5m, imported: true));
        Assert.Equal(1, (await store.Done(story.Cost(5m, measure: other, imported: true))).Answer!["doubles"]!.GetValue<int>());
        Assert.Contains($"was claimed by measure {story.Measure} before", Assert.Single((await story.Register("budget", other)).Open), StringComparison.Ordinal);
        Assert.Equal(other, Assert.Single(Doubles()));

        // The first one's claim still stands; the second one's release leaves it alone.
        await store.Done(story.Release(measure: other));
        Assert.Empty(Doubles());
        await store.Denied(story.Cost(5m, measure: other), "Budget.LineClaimed");

        // Or the first one releases it: then it is the second one's alone.
        await store.Done(story.Cost(5m, measure: other, imported: true));
        await store.Done(story.Release());
        Assert.Empty(Doubles());
        Assert.Empty((await story.Register("budget", other)).Open);
        await store.Denied(story.Cost(5m), "Budget.LineClaimed");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));

        string[] Doubles() => [.. store.Get<LookupReader>().Page(TestStore.Tenant, CostIndex.Doubles, string.Empty, null, 10).Select(entry => entry.Value)];
    }

    [Fact]
    public async Task Cost_IsBroughtInByTheControllerOrARoleOfTheSettings()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        foreach (var actor in new[] { Actor.Person(story.People.Owner, "api"), Actor.Person(story.People.Sponsor, "api"), Actor.Person("nobody", "api"), TestStore.Admin })
        {
            await store.Denied(story.Cost(1m, actor: actor), "Budget.CostRoleMissing");
            await store.Denied(story.Release(actor: actor), "Budget.CostRoleMissing");
        }

        var controller = Actor.Person(story.People.Controller, "api");
        await store.Denied(story.Cost(1m, actor: controller, imported: true), "Budget.ImportOnly");
        await store.Done(story.Cost(1m, actor: controller));
        await store.Done(story.Cost(1m, "2", actor: Actor.Sync, imported: true));
        await store.Denied(story.Cost(1m, "3") with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await story.Set(settings => settings with { Budget = new BudgetSettings { CostRoles = ["ledger"] } });
        await store.Denied(story.Cost(1m, "3"), "Budget.CostRoleMissing");
        await store.Done(story.Cost(1m, "3", actor: Actor.Person(story.People.Owner, "api", "ledger")));
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Cost(1m, "4", actor: controller), "Measures.Ended");
        await store.Denied(story.Release(actor: controller), "Measures.Ended");

        // A role of the settings gives the line free, so that the measure that paid it can claim it.
        var (other, ledger) = (await story.Story.NewMeasure(), Actor.Person(story.People.Owner, "api", "ledger"));
        await store.Denied(story.Cost(1m, measure: other, actor: ledger), "Budget.LineClaimed");
        await store.Denied(story.Release(), "Budget.CostRoleMissing");
        await store.Done(story.Release(actor: ledger));
        await store.Denied(story.Release(actor: ledger), "Budget.LineUnknown");
        await store.Done(story.Cost(1m, measure: other, actor: ledger));
        await store.Denied(story.Cost(1m, "4", actor: ledger), "Measures.Ended");
    }

    [Theory]
    [InlineData("erp", "4711", " 1", "2026-10", "1", "Budget.LineInvalid")]
    [InlineData("", "4711", "1", "2026-10", "1", "Budget.LineInvalid")]
    [InlineData("erp", "47\n11", "1", "2026-10", "1", "Budget.LineInvalid")]
    [InlineData("\u0435rp", "4711", "1", "2026-10", "1", "Budget.LineInvalid")]
    [InlineData("erp", "4711", "1", "2026-1", "1", "Effects.PeriodInvalid")]
    [InlineData("erp", "4711", "1", "2026-10", "0", "Budget.AmountInvalid")]
    [InlineData("erp", "4711", "1", "2026-10", "0.001", "Budget.AmountInvalid")]
    public async Task Line_ThatCannotBeUsed_IsRefused(string system, string document, string line, string period, string amount, string code)
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var cost = story.Cost(1m).Lines[0];
        var bad = cost with { System = system, Document = document, Line = line, Period = period, Amount = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) };
        await store.Denied(story.Cost(1m) with { Lines = [cost with { Line = "99" }, bad] }, code);
        await store.Denied(story.Cost(1m) with { Lines = [cost, cost with { System = "ERP" }] }, "Budget.LineTwice");
        await store.Denied(story.Cost(1m) with { Lines = [] }, "Budget.None");
        Assert.Empty((await story.State()).Budget.Costs);
    }
}
