using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Budgets;

public sealed class BudgetPropertyTests
{
    [Theory]
    [Trait("Checklist", "58")]
    [InlineData(58)]
    [InlineData(20261122)]
    public async Task Movements_InAnyOrder_NeverChangeTheSumOverTheTenant_AndNoLineFallsBelowZero(int seed)
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        List<string> measures = [story.Measure, await story.Story.NewMeasure(), await story.Story.NewMeasure(), await story.Story.NewMeasure()];
        string[] periods = ["2027-01", "2027-02", "2027-03"];
        foreach (var measure in measures)
        {
            await store.Done(story.Grant(1000.01m, measure: measure));
        }

        var random = new Random(seed);
        var (moved, refused) = (0, 0);
        for (var round = 0; round < 20; round++)
        {
            var commands = Enumerable.Range(0, 20).Select(_ => (Command)story.Move(
                decimal.Round((decimal)random.NextDouble() * 600m, 2) + 0.01m,
                measures[random.Next(measures.Count)],
                periods[random.Next(periods.Length)],
                periods[random.Next(periods.Length)],
                measures[random.Next(measures.Count)])).ToList();
            var results = await Task.WhenAll(commands.Select(command => store.Bus.Submit(command)));
            moved += results.Count(result => result.Succeeded);
            refused += results.Count(result => result.Code == "Budget.NotEnough");
            var states = store.Get<DocumentReader>().List<MeasureState>(TestStore.Tenant, "measure", null, 100);
            Assert.Equal(4000.04m, states.Sum(state => state.Budget.Total("EUR")));
            Assert.All(states.SelectMany(state => state.Budget.Lines), line => Assert.True(line.Amount >= 0m));
            Assert.All(states, state => Assert.Equal(state.Budget.Total("EUR"), state.Budget.Movements.Sum(one => one.Amount)));
        }

        Assert.True(moved > 50 && refused > 50, $"{moved} moved, {refused} refused");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }
}
