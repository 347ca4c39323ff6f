using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.History;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>Measures keep their rulebook until somebody moves them, after looking.</summary>
public sealed class MoveTests
{
    private const string Entity = "fields: [function, legalEntity]";

    [Fact]
    [Trait("Checklist", "25")]
    [Trait("Checklist", "48")]
    public async Task Move_ShowsFirstWhatTheNextGateWouldAsk_ThenAsksIt_AndVoidsTheOldAnswers()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var target = await Publish(story, 2, "fields: [function]", Entity);
        var before = await story.State();
        Assert.Equal(story.Rulebook, before.RulebookDigest);

        var preview = Preview(store, story, target);
        Assert.Equal(["legalEntity"], preview["newlyAsked"]!.AsArray().Select(reason => reason!["subject"]!.GetValue<string>()).Where(subject => subject == "legalEntity"));
        Assert.Equal(["Sandbox Sponsor", "Sandbox Controller"], preview["approvalsVoided"]!.AsArray().Select(item => item!["person"]!.GetValue<string>()));
        Assert.Contains("fields was function, is function, legalEntity", preview["differences"]!.AsArray().Single()!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Allowed", preview["now"]!["verdict"]!.GetValue<string>());
        Assert.Equal(before.LedgerNumber, (await story.State()).LedgerNumber);

        var moved = await store.Done(Move(store, story, target, preview));
        var after = await story.State();
        Assert.Equal((target, "G1", before.Doi), (after.RulebookDigest, after.NextGate, after.Doi));
        Assert.Equal(preview["packetDigest"]!.GetValue<string>(), after.PacketDigest);
        Assert.Equal(2, moved.Answer!["approvalsVoided"]!.GetValue<int>());
        Assert.All(after.Approvals, item => Assert.Equal(ApprovalStatus.Void, item.Status));
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Contains("legalEntity", refused.Detail!, StringComparison.Ordinal);
        await store.Done(story.Change("legalEntity", "Sandbox Entity"));
        await store.Denied(story.Review(), "Gates.Refused");
        await story.ApproveAll();
        await store.Done(story.Review());
        Assert.Equal(1, (await story.State()).Doi);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "25")]
    public async Task Move_NeedsAKnownAdministrator_AReason_AndThePreviewAsItIsNow()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var target = await Publish(story, 2, "fields: [function]", Entity);
        var preview = Preview(store, story, target);
        var move = Move(store, story, target, preview);
        await store.Denied(move with { CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api") }, "Auth.RoleMissing");
        await store.Denied(move with { CommandId = store.NextId(), Actor = TestStore.Admin }, "Rulebook.PersonUnknown");
        await store.Denied(move with { CommandId = store.NextId(), Actor = Actor.Person("nobody", "api", "admin") }, "Rulebook.PersonUnknown");
        await store.Denied(move with { CommandId = store.NextId(), Tenant = TestStore.OtherTenant }, "Rulebook.PersonUnknown");
        await store.Denied(move with { CommandId = store.NextId(), Reason = string.Empty }, "Request.ValueMissing");
        await store.Denied(move with { CommandId = store.NextId(), MeasureId = "none" }, "Measures.Unknown");
        await store.Denied(move with { CommandId = store.NextId(), Rulebook = new string('0', 64) }, "Rulebook.Unknown");
        await store.Denied(move with { CommandId = store.NextId(), PacketDigest = null }, "Rulebook.PreviewStale");
        await store.Done(story.Change("function", "Payments"));
        await store.Denied(move with { CommandId = store.NextId() }, "Rulebook.PreviewStale");
        var fresh = Move(store, story, target, Preview(store, story, target));
        var first = await store.Done(fresh);
        Assert.Equal(first.LedgerNumber, (await store.Done(fresh)).LedgerNumber);
        Assert.Null((await store.Done(fresh with { CommandId = store.NextId() })).LedgerNumber);
    }

    [Fact]
    public async Task Move_ToAnotherRulebook_ToAVersionWithoutAWayOn_OrOfAnEndedMeasure_IsRefused_AndThePreviewSaysSo()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var other = await Publish(story, 1, "code: sample\n", "code: different\n");
        Assert.Equal("Rulebook.OtherCode", Preview(store, story, other)["blocked"]!["code"]!.GetValue<string>());
        await store.Denied(Move(store, story, other, Preview(store, story, other)), "Rulebook.OtherCode");
        await story.ApproveAll();
        await store.Done(story.Review());
        var at = SampleRulebook.Yaml.IndexOf("  - code: G2", StringComparison.Ordinal);
        var dead = await Publish(story, 2, SampleRulebook.Yaml[at..], string.Empty);
        Assert.Equal("Rulebook.NoGateFromHere", Preview(store, story, dead)["blocked"]!["code"]!.GetValue<string>());
        await store.Denied(Move(store, story, dead, Preview(store, story, dead)), "Rulebook.NoGateFromHere");
        var killed = await Story.WithMeasure(await TestStore.Start());
        await using var second = killed.Store;
        await second.Done(killed.Review(RequestedOutcome.Kill, person: killed.Sponsor));
        var version = await Publish(killed, 2, "fields: [function]", Entity);
        Assert.Equal("Measures.Ended", Preview(second, killed, version)["blocked"]!["code"]!.GetValue<string>());
        await second.Denied(Move(second, killed, version, Preview(second, killed, version)), "Measures.Ended");
    }

    [Fact]
    public async Task WorkItems_WaitForTheGateOfTheSameDegree_AndForNothingThatIsNotAskedAnyMore()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var target = await Publish(story, 2, "code: G1", "code: START", "      - code: regulatory\n", "      - code: letter\n");
        await store.Done(Move(store, story, target, Preview(store, story, target)));
        var state = await story.State();
        Assert.Equal(("START", "START", null), (state.NextGate, state.WorkItems[0].Gate, state.WorkItems[0].Criterion));
    }

    [Fact]
    [Trait("Checklist", "48")]
    public async Task DecisionsBeforeAndAfterAMove_HaveTheFactsDigestThatReplayingGives()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await store.Denied(story.Review(), "Gates.Refused");
        var when = store.Clock.Now = store.Clock.Now.AddHours(1);
        var target = await Publish(story, 2, "fields: [function]", Entity);
        await store.Done(Move(store, story, target, Preview(store, story, target)));
        await store.Done(story.Change("legalEntity", "Sandbox Entity"));
        await story.ApproveAll();
        await store.Done(story.Review());
        var report = RulebookTools.Simulate(SampleRulebook.Yaml, store.Folder, TestStore.Tenant, DateTimeOffset.UnixEpoch);
        Assert.Empty(report.Unfaithful);
        var past = store.Get<IPastGates>();
        Assert.Equal(story.Rulebook, past.Measure(TestStore.Tenant, story.Measure, when)!.RulebookDigest);
        Assert.Equal(target, past.Measure(TestStore.Tenant, story.Measure, when.AddSeconds(1))!.RulebookDigest);
    }

    [Fact]
    [Trait("Checklist", "48")]
    public async Task Difference_OfAnAnswerGivenBeforeAMove_IsFaithful_AndShowsTheGateThatTookItsPlace()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var answer = (await story.State()).Approvals.Single();
        var second = await Publish(story, 2, "code: G1", "code: START", "fields: [function]", Entity);
        await store.Done(Move(store, story, second, Preview(store, story, second)));
        await store.Done(story.Change("legalEntity", "Sandbox Entity"));
        Shows("Added field legalEntity", "Same field function");

        // And after one more move.
        var third = await Publish(story, 3, "code: G1", "code: BEGIN", "fields: [function]", "fields: [legalEntity]");
        await store.Done(Move(store, story, third, Preview(store, story, third)));
        Shows("Added field legalEntity", "Changed gate", "Changed rulebook");

        void Shows(params string[] expected)
        {
            var shown = store.Get<ApprovalDifferences>().Of(TestStore.Tenant, story.Measure, answer.Id)!;
            Assert.True(shown["faithful"]!.GetValue<bool>());
            Assert.Equal(answer.PacketDigest, shown["seen"]!.GetValue<string>());
            Assert.False(shown["same"]!.GetValue<bool>());
            var lines = shown["lines"]!.AsArray().Select(line => $"{line!["change"]} {line["what"]}").ToList();
            Assert.All(expected, line => Assert.Contains(line, lines));
            Assert.Contains(lines, line => line.StartsWith("Same evidence regulatory-approval", StringComparison.Ordinal));
        }
    }

    private static async Task<string> Publish(Story story, int version, params string[] replaced)
    {
        var yaml = SampleRulebook.Yaml;
        for (var at = 0; at < replaced.Length; at += 2)
        {
            Assert.Contains(replaced[at], yaml, StringComparison.Ordinal);
            yaml = yaml.Replace(replaced[at], replaced[at + 1], StringComparison.Ordinal);
        }

        return await Publishing.PublishYaml(story.Store, yaml.Replace("version: 1", FormattableString.Invariant($"version: {version}"), StringComparison.Ordinal), story.Owner, story.Sponsor);
    }

    private static JsonObject Preview(TestStore store, Story story, string target)
    {
        var shown = store.Get<MovePreview>().Of(TestStore.Tenant, story.Measure, target, out var problem);
        Assert.Null(problem);
        return shown!;
    }

    private static MoveToRulebook Move(TestStore store, Story story, string target, JsonObject preview) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(story.Sponsor, "api", "admin"),
        MeasureId = story.Measure,
        Rulebook = target,
        PacketDigest = preview["packetDigest"]?.GetValue<string>(),
        Reason = "The regulator asks for the legal entity",
    };
}
