using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.History;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;
using Governance.Store.Waivers;

using Xunit;

namespace Governance.Store.Tests.Waivers;

/// <summary>An exception to one criterion, through the command bus.</summary>
[Trait("Checklist", "29")]
public sealed class WaiverTests
{
    [Fact]
    public async Task Waiver_GrantedByASecondPerson_OpensTheGate_UntilItEnds()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        Assert.Equal(["Fields.Missing", "Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
        var id = Story.Text(await store.Done(Ask(story)), "id");
        Assert.Contains("Fields.Missing", RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
        await store.Done(Grant(story, id, story.Sponsor));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var look = (await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!;
        Assert.True(look.Decision.IsAllowed);
        Assert.Contains("waiver\tcase\t" + story.Owner + "\t" + story.Sponsor, look.PacketText, StringComparison.Ordinal);

        store.Clock.Now = Ends(store).AddTicks(-1);
        Assert.True((await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.Decision.IsAllowed);
        store.Clock.Now = store.Clock.Now.AddTicks(1);
        Assert.Equal(["Fields.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
    }

    [Fact]
    public async Task Waiver_OfAGateThatIsPassedByIt_MovesTheMeasure()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        await store.Done(Grant(story, Story.Text(await store.Done(Ask(story)), "id"), story.Sponsor));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(story.Review("G1"));
        Assert.Equal(1, (await story.State()).Doi);
        await store.Denied(Ask(story), "Waivers.GatePassed");
    }

    [Fact]
    public async Task Waiver_IsNeverGrantedByWhoeverAskedNorByTheWrongRole()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        var byOwner = Story.Text(await store.Done(Ask(story)), "id");
        await store.Denied(Grant(story, byOwner, story.Owner), "Waivers.NotYours");
        await store.Denied(Grant(story, byOwner, await story.Person("Sandbox Guest")), "Waivers.NotYours");
        await store.Denied(Grant(story, byOwner, story.Owner) with { Actor = Actor.Person(story.Owner, "api", "admin") }, "Waivers.NotYours");
        await store.Denied(Grant(story, byOwner, "unknown"), "People.Unlinked");
        await store.Denied(Grant(story, byOwner, story.Sponsor) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(Grant(story, "nothing", story.Sponsor), "Waivers.Unknown");
        await store.Done(Revoke(story, byOwner, story.Owner));
        var bySponsor = Story.Text(await store.Done(Ask(story) with { Actor = Actor.Person(story.Sponsor, "api") }), "id");
        await store.Denied(Grant(story, bySponsor, story.Sponsor), "Waivers.OwnRequest");
        var grant = Grant(story, bySponsor, story.Controller);
        var first = await store.Done(grant);
        Assert.Equal(first.LedgerNumber, (await store.Done(grant)).LedgerNumber);
        await store.Denied(Grant(story, bySponsor, story.Controller), "Waivers.NotAsked");
    }

    [Fact]
    public async Task Waiver_WhenItIsGrantedOrWithdrawn_ChangesThePacket_AndVoidsApprovals()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var id = Story.Text(await store.Done(Ask(story)), "id");
        var asked = await story.State();
        Assert.Equal(ApprovalStatus.Counted, Assert.Single(asked.Approvals).Status);
        await store.Done(Grant(story, id, story.Controller));
        Assert.NotEqual(asked.PacketDigest, (await story.State()).PacketDigest);
        Assert.Equal(ApprovalStatus.Void, Assert.Single((await story.State()).Approvals).Status);
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        Assert.True((await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.Decision.IsAllowed);

        await store.Denied(Revoke(story, id, await story.Person("Sandbox Guest")), "Waivers.NotYours");
        await store.Denied(Revoke(story, id, story.Sponsor) with { Reason = " " }, "Request.ValueMissing");
        await store.Done(Revoke(story, id, story.Sponsor));
        await store.Denied(Revoke(story, id, story.Sponsor), "Waivers.Revoked");
        Assert.Equal(["Fields.Missing", "Approvals.PacketChanged"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
    }

    [Fact]
    public async Task Waiver_OfWhatCannotBeWaived_OrForTooLong_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        await store.Denied(Ask(story) with { Criterion = "approvals" }, "Waivers.NotWaivable");
        await store.Denied(Ask(story) with { Criterion = "fit" }, "Waivers.NotWaivable");
        await store.Denied(Ask(story) with { Criterion = "other" }, "Waivers.CriterionUnknown");
        await store.Denied(Ask(story) with { Gate = "G9" }, "Gates.Unknown");
        await store.Denied(Ask(story) with { Reason = " " }, "Request.ValueMissing");
        await store.Denied(Ask(story) with { ExpiresAt = store.Clock.Now }, "Waivers.ExpiryInvalid");
        await store.Denied(Ask(story) with { ExpiresAt = store.Clock.Now.AddDays(365).AddMilliseconds(1) }, "Waivers.ExpiryInvalid");
        await store.Denied(Ask(story) with { Actor = Actor.Person(await story.Person("Sandbox Guest"), "api") }, "Measures.NoRole");
        await store.Denied(Ask(story) with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(Ask(story) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Done(Ask(story) with { ExpiresAt = store.Clock.Now.AddDays(365) });
        await store.Denied(Ask(story), "Waivers.Standing");
    }

    [Fact]
    public async Task Waiver_GrantedTooLate_IsRefused_AndANewOneMayBeAskedFor()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        var ask = Ask(story);
        var id = Story.Text(await store.Done(ask), "id");
        store.Clock.Now = ask.ExpiresAt;
        await store.Denied(Grant(story, id, story.Sponsor), "Waivers.Expired");
        await store.Done(Ask(story));
    }

    [Fact]
    public async Task Waiver_OfAMeasureThatEnded_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        var id = Story.Text(await store.Done(Ask(story)), "id");
        await store.Done(story.Review("G1", RequestedOutcome.Kill, story.Sponsor));
        await store.Denied(Ask(story), "Measures.Ended");
        await store.Denied(Grant(story, id, story.Sponsor), "Measures.Ended");
        await store.Denied(Revoke(story, id, story.Sponsor), "Measures.Ended");
    }

    [Fact]
    public async Task History_WithAWaiver_IsAskedAgainFaithfully_AndTheDayBeforeItTheGateWasShut()
    {
        await using var store = await TestStore.Start();
        var story = await Lacking(store);
        var before = store.Clock.Now;
        store.Clock.Now = before.AddHours(1);
        await store.Done(Grant(story, Story.Text(await store.Done(Ask(story)), "id"), story.Sponsor));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(story.Review("G1"));
        var same = RulebookTools.Simulate(StrictRulebook.Yaml, store.Folder, TestStore.Tenant, DateTimeOffset.UnixEpoch);
        Assert.Empty(same.Unfaithful);
        Assert.Empty(same.Flips);
        var strict = RulebookTools.Simulate(
            StrictRulebook.Yaml.Replace("waivableBy: [sponsor, controller], ", string.Empty, StringComparison.Ordinal), store.Folder, TestStore.Tenant, DateTimeOffset.UnixEpoch);
        Assert.Equal(["Waiver of the criterion case at gate G1", "Go at gate G1"], strict.Flips.Select(flip => flip.Question));
        var past = store.Get<IPastGates>();
        var then = past.Measure(TestStore.Tenant, story.Measure, before.AddMinutes(30))!;
        Assert.False(past.Look(TestStore.Tenant, then, "G1", before.AddMinutes(30))!.Decision.IsAllowed);
    }

    private static async Task<RuleStory> Lacking(TestStore store) =>
        await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("strategicFit", "x"));

    private static DateTimeOffset Ends(TestStore store) => store.Clock.Now.AddDays(30);

    private static AskWaiver Ask(RuleStory story) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        Gate = "G1",
        Criterion = "case",
        Reason = "The case follows with the budget",
        ExpiresAt = Ends(story.Store),
    };

    private static GrantWaiver Grant(RuleStory story, string id, string person) =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api"), MeasureId = story.Measure, WaiverId = id };

    private static RevokeWaiver Revoke(RuleStory story, string id, string person) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(person, "api"),
        MeasureId = story.Measure,
        WaiverId = id,
        Reason = "The case is here",
    };
}
