using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Objectives;
using Governance.Store.Registers;
using Governance.Store.Storage;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Objectives;

public sealed class ObjectiveTests
{
    [Fact]
    public async Task Objectives_FormATree_WithoutCirclesAndWithOneCodeEach()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var grow = await Made(store, Set(store, "GROW"));
        var keep = await Made(store, Set(store, "KEEP", grow));
        var care = await Made(store, Set(store, "CARE", keep));
        await store.Denied(Set(store, "GROW"), "Objectives.CodeTaken");
        await store.Denied(Set(store, "OTHER", "nowhere"), "Objectives.Unknown");
        await store.Denied(Set(store, "GROW", grow, grow), "Objectives.Circle");
        await store.Denied(Set(store, "GROW", care, grow), "Objectives.Circle");
        await store.Denied(Set(store, "KEEP", keep, "nowhere"), "Objectives.Unknown");
        await store.Denied(Set(store, "GROW", null, keep), "Objectives.CodeTaken");
        await store.Denied(Set(store, "two words"), "Objectives.CodeInvalid");
        await store.Denied(Set(store, "X") with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(Set(store, "X") with { OwnerId = "nobody" }, "People.Unknown");
        await store.Denied(Set(store, "X") with { Actor = Actor.Person(story.Owner, "api") }, "Objectives.NotYours");
        await store.Denied(Set(store, "KEEP", null, keep) with { Tenant = TestStore.OtherTenant }, "Objectives.Unknown");

        await store.Done(Set(store, "CARE2", grow, care) with { OwnerId = story.Sponsor });
        await store.Done(Set(store, "CARE"));
        Assert.Equal(["CARE", "CARE2", "GROW", "KEEP"], Map(store).List()["items"]!.AsArray().Select(one => one!["code"]!.GetValue<string>()));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Objectives_AreNotDeeperThanTwentyLevels()
    {
        await using var store = await TestStore.Start();
        string? above = null;
        for (var level = 1; level <= 20; level++)
        {
            above = await Made(store, Set(store, $"L{level}", above));
        }

        await store.Denied(Set(store, "L21", above), "Objectives.TooDeep");
    }

    [Fact]
    [Trait("Checklist", "20")]
    public async Task EveryWorkItem_LeadsToAnObjectiveThroughItsMeasure_OrIsListed()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var grow = await Made(store, Set(store, "GROW"));
        var listed = Assert.Single(Map(store).Unmapped()["items"]!.AsArray())!;
        Assert.Equal(Story.Item, Assert.Single(listed["workItems"]!.AsArray())!["externalKey"]!.GetValue<string>());
        Assert.Equal("The measure serves no objective. The owner names the one that it serves.", Assert.Single((await Register(story)).Open));

        await store.Denied(Serve(story, grow, Actor.Person(story.Sponsor, "api")), "Measures.NotYours");
        await store.Denied(Serve(story, "nowhere"), "Objectives.Unknown");
        await store.Denied(Serve(story, grow) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(Serve(story, grow) with { Reason = " " }, "Request.ValueMissing");
        await store.Done(Serve(story, grow));
        Assert.Null((await store.Done(Serve(story, grow))).LedgerNumber);
        Assert.Empty(Map(store).Unmapped()["items"]!.AsArray());
        Assert.Equal("Serves Sandbox GROW (GROW).", Assert.Single((await Register(story)).Entries));
        Assert.Empty((await Register(story)).Open);

        await store.Done(Serve(story, null));
        Assert.Single(Map(store).Unmapped()["items"]!.AsArray());
    }

    [Fact]
    [Trait("Checklist", "93")]
    public async Task Map_ShowsWhatServesWhat_WhatItMoves_AndBothLights()
    {
        await using var store = await TestStore.Start();
        var portfolio = await PortfolioStory.Begin(store);
        var story = portfolio.People;
        var grow = await Made(store, Set(store, "GROW"));
        var keep = await Made(store, Set(store, "KEEP", grow));
        var (first, second, third) = (await portfolio.NewMeasure(), await portfolio.NewMeasure(), await portfolio.NewMeasure());
        await store.Done(Serve(story, keep) with { MeasureId = first });
        await store.Done(Serve(story, grow) with { MeasureId = second });
        await store.Done(story.Define() with { MeasureId = first });
        await store.Done(story.Read(11m) with { MeasureId = first });
        await store.Done(portfolio.Milestone(first, "M1", "2026-12-31"));
        await store.Done(portfolio.Effects(first, story.Owner, PortfolioStory.Effect("2027-01", 100m, 10m)));

        var map = Map(store).Tree();
        var top = Assert.Single(map["items"]!.AsArray())!;
        var below = Assert.Single(top["children"]!.AsArray())!;
        Assert.Equal((2, 1), (top["count"]!.GetValue<int>(), below["count"]!.GetValue<int>()));
        Assert.Equal(second, Assert.Single(top["measures"]!.AsArray())!["id"]!.GetValue<string>());
        var shown = Assert.Single(below["measures"]!.AsArray())!;
        Assert.Equal((first, "Green", "Red", "Lending"), (Text(shown, "id"), Text(shown, "implementation"), Text(shown, "potential"), Text(shown, "function")));
        var kpi = Assert.Single(shown["kpis"]!.AsArray())!;
        Assert.Equal((12.5m, 8m, 11m, true), (kpi["baseline"]!.GetValue<decimal>(), kpi["target"]!.GetValue<decimal>(), kpi["last"]!["value"]!.GetValue<decimal>(), kpi["moved"]!.GetValue<bool>()));
        Assert.Equal("""{"implementation":{"NotSet":1,"Green":1,"Yellow":0,"Red":0},"potential":{"NotSet":1,"Green":0,"Yellow":0,"Red":1}}""", top["lights"]!.ToJsonString());
        Assert.Equal(1, map["withoutObjective"]!["measures"]!.GetValue<int>());

        await store.Done(portfolio.Review(third, "G1", story.Sponsor, Governance.Store.Gates.RequestedOutcome.Kill));
        Assert.Equal(0, Map(store).Tree()["withoutObjective"]!["measures"]!.GetValue<int>());
        Assert.Empty(new ObjectiveMap(store.Get<DocumentReader>(), TestStore.OtherTenant).Tree()["items"]!.AsArray());
    }

    internal static SetObjective Set(TestStore store, string code, string? parent = null, string? id = null) => new()
    {
        Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, ObjectiveId = id, Code = code, Name = "Sandbox " + code, ParentId = parent, Reason = "Strategy 2027",
    };

    private static ServeObjective Serve(Story story, string? objective, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor ?? Actor.Person(story.Owner, "api"), MeasureId = story.Measure, ObjectiveId = objective, Reason = "Agreed",
    };

    private static async Task<string> Made(TestStore store, SetObjective command) => Story.Text(await store.Done(command), "id");

    private static ObjectiveMap Map(TestStore store) => new(store.Get<DocumentReader>(), TestStore.Tenant);

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<Governance.Rules.Facts.RegisterFact> Register(Story story) =>
        Assert.Single(AllRegisters.Of(await story.State(), story.Store.Clock.Now), register => register.Name == "objectives");
}
