using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.History;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.History;

[Trait("Checklist", "48")]
public sealed class PastGateTests
{
    private static readonly string Yaml = File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "cost-saving-programme.yaml"));

    [Fact]
    public async Task Measure_AtAnyMoment_IsWhatItWasThen()
    {
        await using var store = await TestStore.Start();
        var (story, seen) = await Carried(store, 1);
        var past = store.Get<IPastGates>();
        Assert.All(seen, moment => Assert.Equal(StateText(moment.State), StateText(past.Measure(TestStore.Tenant, story.Measure, moment.At)!)));
        Assert.Null(past.Measure(TestStore.Tenant, story.Measure, seen[0].At.AddDays(-1)));
        Assert.Null(past.Measure(TestStore.OtherTenant, story.Measure, store.Clock.Now));
    }

    [Fact]
    public async Task Gate_ThatWasShutThen_SaysWhy_ThoughItIsOpenNow()
    {
        await using var store = await TestStore.Start();
        var (story, seen) = await Carried(store, 2);
        var past = store.Get<IPastGates>();
        var look = past.Look(TestStore.Tenant, past.Measure(TestStore.Tenant, story.Measure, seen[0].At)!, null, seen[0].At)!;
        Assert.Equal("S1", look.Gate);
        Assert.Contains(look.Decision.Reasons, reason => reason.Subject == "function");
        Assert.Equal(5, (await story.State()).Doi);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task EveryReviewOfARandomHistory_HasTheFactsDigestThatReplayingGives(int seed)
    {
        await using var store = await TestStore.Start();
        var (story, _) = await Carried(store, seed);
        var report = RulebookTools.Simulate(Yaml, store.Folder, TestStore.Tenant, DateTimeOffset.UnixEpoch);
        Assert.Empty(report.Unfaithful);
        Assert.Empty(report.Flips);
        Assert.True((await story.State()).Reviews.Count >= 10);
    }

    private static string StateText(MeasureState state) => System.Text.Json.JsonSerializer.Serialize(state, StoreJson.Options);

    /// <summary>From Defined to Closed with refusals, changed fields and revoked evidence between; what the store said at each moment.</summary>
    private static async Task<(ExampleStory Story, List<(DateTimeOffset At, MeasureState State)> Seen)> Carried(TestStore store, int seed)
    {
        var random = new Random(seed);
        var story = await ExampleStory.Begin(store, Yaml);
        var seen = new List<(DateTimeOffset, MeasureState)>();
        await foreach (var gate in story.Path())
        {
            for (var steps = random.Next(2, 5); steps > 0; steps--)
            {
                store.Clock.Now = store.Clock.Now.AddMinutes(random.Next(1, 90));
                seen.Add((store.Clock.Now, await story.State()));
                switch (random.Next(3))
                {
                    case 0:
                        await store.Done(story.Change("note", FormattableString.Invariant($"Look {random.Next(1000)}")));
                        break;
                    case 1:
                        var key = Support.Story.Text(await store.Done(await story.Evidence("side-letter")), "key");
                        await store.Done(story.Revoke(key));
                        break;
                }

                await store.Denied(story.Review(gate), "Gates.Refused");
            }

            store.Clock.Now = store.Clock.Now.AddMinutes(1);
            await story.Pass(gate);
        }

        return (story, seen);
    }
}
