using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.People.Touchpoints;
using Governance.Store.Registers;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

[Trait("Checklist", "23")]
public sealed class TouchpointTests
{
    [Fact]
    public async Task Touchpoint_WithoutSomebodyAccountable_IsOpen_AndSoIsOneWhosePersonLeft()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        Assert.Empty((await Register(story)).Open);
        await store.Done(Set(story, null));
        Assert.Equal("Nobody answers for Sales to Legal (T1). The owner names the accountable person.", Assert.Single((await Register(story)).Open));
        Assert.Equal("Sales to Legal (T1): Contract. Nobody answers for it.", Assert.Single((await Register(story)).Entries));

        var clerk = await story.Person("Sandbox Clerk");
        await store.Done(Set(story, clerk));
        Assert.Empty((await Register(story)).Open);
        Assert.Equal("Sales to Legal (T1): Contract. Sandbox Clerk answers for it.", Assert.Single((await Register(story)).Entries));

        await store.Done(story.Leave(await story.Admin(), clerk));
        Assert.Equal("Sandbox Clerk, who answered for Sales to Legal (T1), has left. The owner names somebody else.", Assert.Single((await Register(story)).Open));
        await store.Done(Set(story, story.Sponsor));
        Assert.Empty((await Register(story)).Open);
        await store.Done(Set(story, null) with { Remove = true });
        Assert.Empty((await Register(story)).Entries);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Touchpoint_LiesBetweenTwoFunctions_AndIsTheOwnersToSet()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(Set(story, null) with { Actor = Actor.Person(story.Sponsor, "api") }, "Measures.NotYours");
        await store.Denied(Set(story, "nobody"), "People.Unknown");
        await store.Denied(Set(story, null) with { ToFunction = " sales" }, "Touchpoints.OneFunction");
        await store.Denied(Set(story, null) with { ToFunction = "" }, "Request.ValueMissing");
        await store.Denied(Set(story, null) with { Code = "T 1" }, "Touchpoints.CodeInvalid");
        await store.Denied(Set(story, null) with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(Set(story, null) with { Remove = true }, "Touchpoints.Unknown");
        await store.Denied(Set(story, null) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Done(Set(story, story.Owner));
        Assert.Null((await store.Done(Set(story, story.Owner))).LedgerNumber);
        await store.Done(story.Review(Governance.Store.Gates.RequestedOutcome.Kill, person: story.Sponsor));
        await store.Denied(Set(story, story.Sponsor), "Measures.Ended");
    }

    private static SetTouchpoint Set(Story story, string? person) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        Code = "T1",
        FromFunction = "Sales",
        ToFunction = "Legal",
        About = "Contract",
        PersonId = person,
        Reason = "Hand-over",
    };

    private static async Task<RegisterFact> Register(Story story) =>
        Assert.Single(AllRegisters.Of(await story.State(), story.Store.Clock.Now), register => register.Name == "touchpoints");
}
