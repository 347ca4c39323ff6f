using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Objectives;
using Governance.Store.Registers;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Objectives;

/// <summary>An objective ends once; what still contributes is named, and serves nothing until its owner says what it serves.</summary>
[Trait("Checklist", "20")]
[Trait("Checklist", "93")]
public sealed class RetiredObjectiveTests
{
    [Fact]
    public async Task Retirement_NamesWhatContributes_AndTheMeasuresServeNothing_UntilAnotherIsNamed()
    {
        await using var store = await TestStore.Start();
        var portfolio = await PortfolioStory.Begin(store);
        var (grow, keep, care) = (await Made(store, "GROW"), string.Empty, await Made(store, "CARE"));
        keep = await Made(store, "KEEP", grow);
        var (serving, other, killed) = (await portfolio.NewMeasure(), await portfolio.NewMeasure(), await portfolio.NewMeasure());
        await store.Done(Serve(portfolio, serving, grow));
        await store.Done(Serve(portfolio, other, keep));
        await store.Done(Serve(portfolio, killed, grow));
        await store.Done(portfolio.Review(killed, "G1", portfolio.People.Sponsor, Governance.Store.Gates.RequestedOutcome.Kill));

        var retire = Retire(store, grow);
        var done = await store.Done(retire);
        Assert.Equal([serving], done.Answer!["measures"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()));
        Assert.Equal([("KEEP", keep)], done.Answer["objectives"]!.AsArray().Select(one => (one!["code"]!.GetValue<string>(), one["id"]!.GetValue<string>())));
        Assert.Equal(done.LedgerNumber, (await store.Done(retire)).LedgerNumber);
        await store.Denied(Retire(store, grow), "Objectives.Retired");

        var state = await portfolio.State(serving);
        var register = AllRegisters.Of(state, store.Clock.Now).Single(one => one.Name == "objectives");
        Assert.Equal("Served Sandbox GROW (GROW), which was retired.", Assert.Single(register.Entries));
        Assert.Contains("The owner names the one that the measure serves now", Assert.Single(register.Open), System.StringComparison.Ordinal);
        Assert.Null((await portfolio.State(other)).Objective!.RetiredAt);
        Assert.Null((await portfolio.State(killed)).Objective!.RetiredAt);
        var unmapped = Assert.Single(Map(store).Unmapped()["items"]!.AsArray())!;
        Assert.Equal((serving, "GROW"), (unmapped["measureId"]!.GetValue<string>(), unmapped["retired"]!["code"]!.GetValue<string>()));
        var listed = Map(store).List()["items"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == grow)!;
        Assert.Equal(("Reached", true), (listed["retired"]!["reason"]!.GetValue<string>(), listed["retired"]!["by"]!["id"] is not null));

        await store.Denied(Serve(portfolio, serving, grow), "Objectives.Retired");
        await store.Done(Serve(portfolio, serving, care));
        Assert.Empty(AllRegisters.Of(await portfolio.State(serving), store.Clock.Now).Single(one => one.Name == "objectives").Open);
        Assert.Empty(Map(store).Unmapped()["items"]!.AsArray());
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task RetiredObjective_IsNeitherChangedNorPutUnder_AndWhatIsBelowStaysUntilItIsMoved()
    {
        await using var store = await TestStore.Start();
        var grow = await Made(store, "GROW");
        var keep = await Made(store, "KEEP", grow);
        await store.Done(Retire(store, grow));
        await store.Denied(ObjectiveTests.Set(store, "GROW2", null, grow), "Objectives.Retired");
        await store.Denied(ObjectiveTests.Set(store, "NEW", grow), "Objectives.Retired");
        await store.Denied(ObjectiveTests.Set(store, "GROW"), "Objectives.CodeTaken");
        await store.Done(ObjectiveTests.Set(store, "KEEP2", grow, keep));
        await store.Done(ObjectiveTests.Set(store, "KEEP2", null, keep));
        await store.Denied(ObjectiveTests.Set(store, "KEEP2", grow, keep), "Objectives.Retired");
    }

    [Fact]
    public async Task Retirement_IsForAdministratorsAndThePmo_WithAReason()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var grow = await Made(store, "GROW");
        await store.Denied(Retire(store, grow) with { Actor = Actor.Person(story.Owner, "api") }, "Objectives.NotYours");
        await store.Denied(Retire(store, grow) with { Actor = Actor.Sync }, "Objectives.NotYours");
        await store.Denied(Retire(store, grow) with { Reason = " " }, "Request.ValueMissing");
        await store.Denied(Retire(store, "nowhere"), "Objectives.Unknown");
        await store.Denied(Retire(store, grow) with { Tenant = TestStore.OtherTenant }, "Objectives.Unknown");
        await store.Done(Retire(store, grow) with { Actor = Actor.Person(story.Owner, "api", "pmo") });
    }

    [Fact]
    public async Task Retirement_ChangesThePacketOfAGateThatAsksForObjectives_AndVoidsItsAnswers()
    {
        await using var store = await TestStore.Start();
        var yaml = StrictRulebook.Yaml.Replace("    criteria:\n", "    criteria:\n      - { code: strategy, name: Strategy, suppliedBy: [owner], register: objectives }\n", System.StringComparison.Ordinal);
        var story = await RuleStory.Begin(store, yaml, ("effectAmount", "1"), ("strategicFit", "x"));
        var grow = await Made(store, "GROW");
        await store.Done(new ServeObjective { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, ObjectiveId = grow, Reason = "Agreed" });
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var before = await story.State();
        await store.Done(Retire(store, grow));
        var after = await story.State();
        Assert.NotEqual(before.PacketDigest, after.PacketDigest);
        Assert.Equal(ApprovalStatus.Void, Assert.Single(after.Approvals).Status);
        Assert.Contains("Registers.Open", RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
    }

    private static RetireObjective Retire(TestStore store, string objective) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, ObjectiveId = objective, Reason = "Reached" };

    private static ServeObjective Serve(PortfolioStory story, string measure, string objective) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(story.People.Owner, "api"), MeasureId = measure, ObjectiveId = objective, Reason = "Agreed",
    };

    private static async Task<string> Made(TestStore store, string code, string? parent = null) => Story.Text(await store.Done(ObjectiveTests.Set(store, code, parent)), "id");

    private static ObjectiveMap Map(TestStore store) => new(store.Get<DocumentReader>(), TestStore.Tenant);
}
