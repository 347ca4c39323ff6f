using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Closure;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Closure;

/// <summary>One ledger line brings its value to one measure only.</summary>
public sealed class ValueLineTests
{
    [Fact]
    [Trait("Checklist", "94")]
    [Trait("Checklist", "59")]
    public async Task Line_ThatShowsTheValueOfOneMeasure_IsRefusedForAnother_WhateverTheCurrency()
    {
        await using var store = await TestStore.Start();
        var (story, other, key, otherKey) = await Two(store);
        var command = Named(story.Confirm(key, "2026-09", 100m), "7");
        var done = await store.Done(command);
        Assert.Equal(done.LedgerNumber, (await store.Done(command)).LedgerNumber);
        Assert.Equal("7", Assert.Single(Assert.Single((await story.State()).Confirmations).Lines).Line);

        var denied = await store.Denied(Named(other.Confirm(otherKey, "2026-09", 100m), "7"), "Closure.LineClaimed");
        Assert.Contains($"({story.Measure})", denied.Detail, StringComparison.Ordinal);
        var dollars = other.Confirm(otherKey, "2026-08", 50m);
        dollars = dollars with { Amounts = [dollars.Amounts[0] with { Currency = "USD" }], Lines = [new LedgerLine { System = "ERP", Document = "4711", Line = "7" }] };
        await store.Denied(dollars, "Closure.LineClaimed");
        Assert.Empty((await other.State()).Confirmations);

        // Another line, the same line for another month of the same measure, and no line at all are free.
        await store.Done(Named(other.Confirm(otherKey, "2026-09", 100m), "8"));
        await store.Done(Named(story.Confirm(key, "2026-08", 100m), "7"));
        await store.Done(other.Confirm(otherKey, "2026-08", 50m));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "94")]
    public async Task Line_IsFree_OnceNoMonthNamesItAnyMore()
    {
        await using var store = await TestStore.Start();
        var (story, other, key, otherKey) = await Two(store);
        await store.Done(Named(story.Confirm(key, "2026-08", 100m), "7"));
        await store.Done(Named(story.Confirm(key, "2026-09", 100m), "7"));
        await store.Done(story.Confirm(key, "2026-08", 100m));
        await store.Denied(Named(other.Confirm(otherKey, "2026-09", 100m), "7"), "Closure.LineClaimed");
        await store.Done(story.Confirm(key, "2026-09", 0m));
        await store.Done(Named(other.Confirm(otherKey, "2026-09", 100m), "7"));
        await store.Denied(Named(story.Confirm(key, "2026-09", 100m), "7"), "Closure.LineClaimed");
    }

    [Theory]
    [Trait("Checklist", "94")]
    [InlineData(RequestedOutcome.Kill, null)]
    [InlineData(RequestedOutcome.Hold, "Closure.LineClaimed")]
    public async Task Line_OfAMeasureThatIsKilled_IsFree_AndOfOneOnHoldIsNot(RequestedOutcome outcome, string? code)
    {
        await using var store = await TestStore.Start();
        var (story, other, key, otherKey) = await Two(store);
        await store.Done(Named(story.Confirm(key, "2026-09", 100m), "7"));
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, outcome));
        var second = Named(other.Confirm(otherKey, "2026-09", 100m), "7");
        if (code is null)
        {
            await store.Done(second);
        }
        else
        {
            await store.Denied(second, code);
        }
    }

    [Fact]
    [Trait("Checklist", "94")]
    public async Task Line_ThatTwoMeasuresNameAtOnce_GoesToOneOfThem()
    {
        await using var store = await TestStore.Start();
        var (story, other, key, otherKey) = await Two(store);
        var both = await Task.WhenAll(store.Bus.Submit(Named(story.Confirm(key, "2026-09", 1m), "7")), store.Bus.Submit(Named(other.Confirm(otherKey, "2026-09", 1m), "7")));
        Assert.Single(both, result => result.Succeeded);
        Assert.Single(both, result => result.Code == "Closure.LineClaimed");
    }

    [Fact]
    public async Task Lines_ThatCannotBeUsed_AreRefused()
    {
        await using var store = await TestStore.Start();
        var (story, _, key, _) = await Two(store);
        var confirm = story.Confirm(key, "2026-09", 1m);
        await store.Denied(Named(confirm, " 7"), "Budget.LineInvalid");
        await store.Denied(Named(confirm, "7", "7"), "Budget.LineTwice");
        await store.Denied(Named(confirm, [.. Enumerable.Range(0, 201).Select(line => FormattableString.Invariant($"{line}"))]), "Request.TooMany");
        Assert.Empty((await story.State()).Confirmations);
    }

    private static ConfirmValue Named(ConfirmValue confirm, params string[] lines) =>
        confirm with { Lines = [.. lines.Select(line => new LedgerLine { System = "erp", Document = "4711", Line = line })] };

    private static async Task<(ValueStory First, ValueStory Second, string Key, string OtherKey)> Two(TestStore store)
    {
        var story = await ValueStory.Begin(store);
        var other = await ValueStory.Begin(store, story.Story);
        foreach (var one in new[] { story, other })
        {
            await one.Plan(PortfolioStory.Effect("2026-08", plan: 100m), PortfolioStory.Effect("2026-09", plan: 100m));
        }

        return (story, other, await story.Capture(), await other.Capture());
    }
}
