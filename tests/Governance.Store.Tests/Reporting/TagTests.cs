using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Reporting.World;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>Tags by rule and by hand.</summary>
[Trait("Checklist", "89")]
public sealed class TagTests
{
    [Fact]
    public async Task Tags_FollowFromFields_ByTheUsualRules()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Change(measure, ("effectKind", string.Empty), ("strategicFit", string.Empty), ("urgency", "1")));
        Assert.Empty(ReportStory.Rows("tags", story.Now()));
        await store.Done(story.Change(measure, ("effectKind", "Savings"), ("strategicFit", "Keep customers"), ("customer", "Sandbox Customer"), ("urgency", "4")));
        Assert.Equal(
            [("cost-control", "effectKind", "Savings"), ("customer-value", "customer", "Sandbox Customer"), ("strategy", "strategicFit", "Keep customers"), ("urgent-decision", "urgency", "4")],
            ReportStory.Rows("tags", story.Now()).Select(row => (ReportStory.Text(row, "tag"), ReportStory.Text(row, "field"), ReportStory.Text(row, "value"))));
        await store.Done(story.Change(measure, ("urgency", "3.99"), ("effectKind", "Retention")));
        Assert.Equal(["customer-value", "strategy"], ReportStory.Rows("tags", story.Now()).Select(row => ReportStory.Text(row, "tag")));
    }

    [Fact]
    public async Task Rules_OfTheSettings_TakeTheirPlace()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Change(measure, ("strategicFit", "Keep customers"), ("region", "North")));
        await story.Publish("version: 1\nreporting:\n  tags:\n    - { tag: north, field: region, in: [North, East] }\n  handTags: [board]\n");
        Assert.Equal("north", ReportStory.Text(Assert.Single(ReportStory.Rows("tags", story.Now())), "tag"));
        await store.Done(story.Tag(measure, "board"));
        Assert.Equal(["board", "north"], ReportStory.Rows("tags", story.Now()).Select(row => ReportStory.Text(row, "tag")));
    }

    [Fact]
    public async Task Tag_ByHand_HasAReasonAndAPerson_AndIsTakenBackByHand()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Change(measure, ("effectKind", string.Empty), ("strategicFit", string.Empty), ("urgency", "1")));
        var packet = (await story.Portfolio.State(measure)).PacketDigest;
        var tag = story.Tag(measure, "urgent-decision");
        var first = await store.Done(tag);
        Assert.Equal(first.LedgerNumber, (await store.Done(tag)).LedgerNumber);
        Assert.Null((await store.Done(story.Tag(measure, "urgent-decision"))).LedgerNumber);
        var row = Assert.Single(ReportStory.Rows("tags", story.Now(), new ReportFilter { Tag = "urgent-decision" }));
        Assert.Equal(("Hand", "The board asked for it", "Sandbox Owner"), (ReportStory.Text(row, "by"), ReportStory.Text(row, "reason"), ReportStory.Text(row, "person")));
        Assert.Equal(packet, (await story.Portfolio.State(measure)).PacketDigest);
        await store.Done(story.Tag(measure, "urgent-decision", given: false, Actor.Person(story.People.Sponsor, "api")));
        Assert.Empty(ReportStory.Rows("tags", story.Now()));
        await store.Denied(story.Tag(measure, "urgent-decision", given: false), "Tags.NotByHand");
    }

    [Fact]
    public async Task Tag_ByWhoeverMayNot_OrUnknown_OrOnAnEndedMeasure_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Denied(story.Tag(measure, "strategy", actor: Actor.Person(story.People.Controller, "api")), "Tags.NotYours");
        await store.Denied(story.Tag(measure, "strategy", actor: TestStore.Admin), "Tags.NotYours");
        await store.Denied(story.Tag(measure, "strategy", actor: Actor.Person("nobody", "api", "pmo")), "Tags.NotYours");
        await store.Denied(story.Tag(measure, "made-up"), "Tags.Unknown");
        await store.Denied(story.Tag(measure, "strategy") with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(story.Tag("nowhere", "strategy"), "Measures.Unknown");
        await store.Denied(story.Tag(measure, "strategy") with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Done(story.Portfolio.Review(measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Tag(measure, "strategy"), "Measures.Ended");
        Assert.Empty((await story.Portfolio.State(measure)).Tags);
    }
}
