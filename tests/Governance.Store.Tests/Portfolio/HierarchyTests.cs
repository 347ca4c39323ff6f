using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class HierarchyTests
{
    [Fact]
    [Trait("Checklist", "18")]
    public async Task Node_NotExactlyOneLevelBelowItsParent_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var (portfolio, program, project, package) = (story.Chain[0], story.Chain[1], story.Chain[2], story.Chain[3]);

        await store.Done(story.Node(NodeKind.Portfolio, NodeStreams.Organization));
        await store.Denied(story.Node(NodeKind.Program, null), "Portfolio.WrongLevel");
        await store.Denied(story.Node(NodeKind.Portfolio, portfolio), "Portfolio.WrongLevel");
        await store.Denied(story.Node(NodeKind.Project, portfolio), "Portfolio.WrongLevel");
        await store.Denied(story.Node(NodeKind.MeasurePackage, program), "Portfolio.WrongLevel");
        await store.Denied(story.Node(NodeKind.Program, project), "Portfolio.WrongLevel");
        await store.Denied(story.Node(NodeKind.MeasurePackage, package), "Portfolio.WrongLevel");
        await store.Denied(story.Node(NodeKind.Program, "nowhere"), "Portfolio.NodeUnknown");
    }

    [Fact]
    public async Task Hierarchy_IsForAdministrators()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(kpi: true);
        var owner = Commands.Actor.Person(story.People.Owner, "api");
        await store.Denied(story.Node(NodeKind.Portfolio, null) with { Actor = owner }, "Auth.RoleMissing");
        await store.Denied(story.Place(measure, story.Package) with { Actor = owner }, "Auth.RoleMissing");
        await store.Denied(new SetThresholds { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = owner, MilestoneDays = 1, PotentialTolerancePercent = 1m, Reason = "x" }, "Auth.RoleMissing");
    }

    [Fact]
    [Trait("Checklist", "18")]
    public async Task Measure_SitsInAMeasurePackageOnly()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(kpi: true);
        await store.Denied(story.Place(measure, story.Chain[2]), "Portfolio.NoPackage");
        await store.Denied(story.Place(measure, "nowhere"), "Portfolio.NodeUnknown");
        await store.Denied(story.Place("nowhere", story.Package), "Measures.Unknown");
    }

    [Fact]
    public async Task Node_OfAnotherTenant_IsNotSeen()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        await store.Denied(story.Node(NodeKind.Program, story.Chain[0]) with { Tenant = TestStore.OtherTenant }, "Portfolio.NodeUnknown");
    }

    [Fact]
    [Trait("Checklist", "18")]
    [Trait("Checklist", "56")]
    public async Task PlacingAMeasure_AnswersWithEveryAncestor_AndMovingTakesItFromTheOldOnes()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(kpi: true);
        Assert.Equal((1, 1), (story.Rollup().Measures, story.Rollup().Unplaced));

        var placed = await store.Done(story.Place(measure, story.Package));
        Assert.Equal([.. story.Chain.Reverse(), NodeStreams.Organization], placed.Answer!["rollup"]!.AsArray().Select(node => node!["id"]!.GetValue<string>()));
        Assert.All(placed.Answer["rollup"]!.AsArray(), node => Assert.Equal((1, 0), (node!["measures"]!.GetValue<int>(), node["unplaced"]!.GetValue<int>())));

        var other = await story.NewChain();
        var moved = await store.Done(story.Place(measure, other[3]));
        Assert.Equal([.. other.Reverse(), .. story.Chain.Reverse(), NodeStreams.Organization], moved.Answer!["rollup"]!.AsArray().Select(node => node!["id"]!.GetValue<string>()));
        Assert.Equal((0, 1, 1), (story.Rollup(story.Package).Measures, story.Rollup(other[0]).Measures, story.Rollup().Measures));

        await store.Done(story.Place(measure, null));
        Assert.Equal((0, 1, 1), (story.Rollup(other[0]).Measures, story.Rollup().Measures, story.Rollup().Unplaced));
    }
}
