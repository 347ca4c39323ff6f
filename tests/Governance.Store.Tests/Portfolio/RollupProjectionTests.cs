using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;
using Governance.Store.Writing;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class RollupProjectionTests
{
    [Fact]
    public async Task Change_LooksAtTheAncestorsOnly_HoweverManyMeasuresThereAre()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measures = new List<string>();
        for (var at = 0; at < 30; at++)
        {
            measures.Add(await story.NewMeasure(story.Package));
        }

        var state = await story.State(measures[0]);
        var looked = new List<string>();
        var written = new Dictionary<string, StreamSlot>(StringComparer.Ordinal);
        var changed = RollupProjection.Apply(Recorded(state), state, state with { Doi = 1 }, Find, written.Add);

        Assert.Equal([.. story.Chain.Reverse(), NodeStreams.Organization], changed);
        Assert.Equal(changed.Select(RollupStreams.NameOf), written.Keys);
        Assert.DoesNotContain(looked, stream => stream.StartsWith("measure/", StringComparison.Ordinal));
        Assert.Equal(5 + 4, looked.Distinct(StringComparer.Ordinal).Count());
        Assert.All(written.Values, slot => Assert.Equal([29, 1], ((RollupState)slot.State!).Doi.Take(2)));

        StreamSlot Find(string stream)
        {
            looked.Add(stream);
            var documents = store.Get<DocumentReader>();
            object? found = stream.StartsWith("node/", StringComparison.Ordinal)
                ? documents.Find<NodeState>(TestStore.Tenant, stream)
                : documents.Find<RollupState>(TestStore.Tenant, stream);
            return new StreamSlot(1, found, Projection.Empty.Lookups);
        }
    }

    [Fact]
    public async Task Change_ThatAddsNothing_TouchesNoRollup()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var state = await story.State(await story.NewMeasure(story.Package));
        Assert.Empty(RollupProjection.Apply(Recorded(state), state, state with { Name = "Other", Round = 2 }, Never, (_, _) => Assert.Fail("Nothing was to be written.")));
        Assert.Empty(RollupProjection.Apply(Recorded(state), null, new NodeState { Id = "n", Kind = NodeKind.Portfolio, Name = "N", ParentId = "organization" }, Never, (_, _) => Assert.Fail("Nothing was to be written.")));

        static StreamSlot Never(string stream) => throw new InvalidOperationException(stream);
    }

    private static RecordedEvent Recorded(MeasureState state) => new()
    {
        Tenant = TestStore.Tenant,
        Stream = "measure/" + state.Id,
        Version = state.Version + 1,
        Number = 1000,
        At = DateTimeOffset.UnixEpoch,
        Actor = Actor.Sync,
        CommandId = "command-x",
        Event = new MeasurePlaced(),
    };
}
