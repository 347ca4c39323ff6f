using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

[Trait("Checklist", "18")]
public sealed class NodeChangeTests
{
    [Fact]
    public async Task Node_IsRenamedWithAReason_ByAnAdministrator()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        await store.Denied(Change(story, story.Package, "Other") with { Actor = Actor.Person(story.People.Owner, "api") }, "Auth.RoleMissing");
        await store.Denied(Change(story, story.Package, "Other") with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(Change(story, story.Package), "Portfolio.NothingNamed");
        await store.Denied(Change(story, "nowhere", "Other"), "Portfolio.NodeUnknown");
        await store.Denied(Change(story, story.Package, "Other") with { Tenant = TestStore.OtherTenant }, "Portfolio.NodeUnknown");
        await store.Done(Change(story, story.Package, "Other"));
        Assert.Null((await store.Done(Change(story, story.Package, "Other"))).LedgerNumber);
        Assert.Equal("Other", Node(store, story.Package).Name);
    }

    [Fact]
    public async Task Node_IsNeverMovedToAnotherLevel_NorBelowItself()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var other = await story.NewChain();
        for (var level = 0; level < 4; level++)
        {
            for (var target = 0; target < 4; target++)
            {
                if (target == level - 1)
                {
                    continue;
                }

                await store.Denied(Change(story, story.Chain[level], parent: other[target]), "Portfolio.WrongLevel");
                await store.Denied(Change(story, story.Chain[level], parent: story.Chain[target]), "Portfolio.WrongLevel");
            }

            await store.Denied(Change(story, story.Chain[level], parent: "nowhere"), "Portfolio.NodeUnknown");
        }

        await store.Denied(Change(story, story.Package, parent: NodeStreams.Organization), "Portfolio.WrongLevel");
        Assert.Null((await store.Done(Change(story, story.Chain[0], parent: NodeStreams.Organization))).LedgerNumber);
    }

    [Fact]
    public async Task MovedNode_TakesItsSumsWithIt_AndNothingElseChanges()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var other = await story.NewChain();
        var measure = await story.NewMeasure(story.Package);
        await story.NewMeasure(other[3]);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m, 80.01m)));
        var organization = story.Rollup();

        var moved = await store.Done(Change(story, story.Chain[2], parent: other[1]));
        Assert.Equal([other[1], other[0], story.Chain[1], story.Chain[0]], moved.Answer!["rollup"]!.AsArray().Select(node => node!["id"]!.GetValue<string>()));
        Assert.Equal((0, 2), (story.Rollup(story.Chain[0]).Measures, story.Rollup(other[0]).Measures));
        Assert.Equal(80.01m, story.Rollup(other[0]).Totals.Single().Forecast);
        Assert.Empty(story.Rollup(story.Chain[1]).Totals);
        Assert.Equal(organization.LedgerNumber, story.Rollup().LedgerNumber);
        Check(store);

        await store.Done(Change(story, other[3], parent: story.Chain[2]));
        Check(store);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", forecast: 50m)));
        Check(store);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20261122)]
    public async Task RandomMovesAndChanges_EqualARecount_AndRebuildToTheSameBytes(int seed)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var random = new Random(seed);
        var chains = new[] { story.Chain, await story.NewChain(), await story.NewChain() };
        var measures = new string[12];
        for (var at = 0; at < measures.Length; at++)
        {
            measures[at] = await story.NewMeasure(chains[random.Next(3)][3]);
        }

        for (var step = 0; step < 120; step++)
        {
            var level = random.Next(1, 4);
            var command = random.Next(3) switch
            {
                0 => story.Effects(measures[random.Next(12)], story.People.Owner, PortfolioStory.Effect($"202{random.Next(6, 9)}-0{random.Next(1, 9)}", random.Next(1000) / 100m, random.Next(1000) / 100m)),
                1 => story.Place(measures[random.Next(12)], random.Next(5) == 0 ? null : chains[random.Next(3)][3]),
                _ => (Command)Change(story, chains[random.Next(3)][level], parent: chains[random.Next(3)][level - 1]),
            };
            await store.Done(command);
            if (step % 10 == 0)
            {
                Check(store);
            }
        }

        Check(store);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    private static ChangeNode Change(PortfolioStory story, string node, string? name = null, string? parent = null) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = TestStore.Admin, NodeId = node, Name = name, ParentId = parent, Reason = "New organization",
    };

    private static NodeState Node(TestStore store, string id) => store.Get<DocumentReader>().Find<NodeState>(TestStore.Tenant, NodeStreams.NameOf(id))!;

    private static void Check(TestStore store)
    {
        var documents = store.Get<DocumentReader>();
        var nodes = documents.List<NodeState>(TestStore.Tenant, NodeStreams.Name, null, 1000).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var measures = documents.List<MeasureState>(TestStore.Tenant, "measure", null, 1000);
        foreach (var id in nodes.Keys.Append(NodeStreams.Organization))
        {
            var rollup = documents.Find<RollupState>(TestStore.Tenant, RollupStreams.NameOf(id)) ?? new RollupState { Id = id };
            Assert.Equal(Recount.Of(id, measures, nodes), Recount.Of(rollup));
        }
    }
}
