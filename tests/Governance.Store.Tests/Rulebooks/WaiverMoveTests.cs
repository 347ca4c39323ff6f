using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Tests.Support;
using Governance.Store.Waivers;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>What becomes of waivers and conditions when a measure moves to another version of its rulebook.</summary>
[Trait("Checklist", "25")]
public sealed class WaiverMoveTests
{
    [Fact]
    public async Task Waiver_OfWhatIsAskedInTheSameWords_GoesWithItsGate()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await story.Waive();
        var asked = Story.Text(await store.Done(story.Ask("G2", "done")), "id");
        var moved = await Move(story, KindsStory.Yaml.Replace("code: G", "code: STEP", StringComparison.Ordinal));
        Assert.Empty(moved.Preview["waiversEnded"]!.AsArray());
        Assert.Equal(0, moved.Answer["waiversEnded"]!.GetValue<int>());
        var state = await story.State();
        Assert.Equal(["STEP1:Granted", "STEP2:Asked"], state.Waivers.Select(waiver => $"{waiver.Gate}:{waiver.State}"));
        Assert.Equal(asked, state.Waivers[1].Id);
        Assert.Equal(moved.Preview["packetDigest"]!.GetValue<string>(), state.PacketDigest);
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(story.Review("STEP1"));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Theory]
    [InlineData("fields: [businessCase]", "fields: [businessCase, team]")]
    [InlineData("waivableBy: [sponsor, controller]", "waivableBy: [controller]")]
    [InlineData("waivableBy: [sponsor, controller], ", "")]
    [InlineData("code: case, name", "code: story, name")]
    public async Task Waiver_OfWhatIsAskedOtherwise_Ends_AndThePreviewSaysSo(string part, string other)
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        var id = await story.Waive();
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var draft = KindsStory.Yaml.Replace(part, other, StringComparison.Ordinal).Replace("sees: [case]", other.StartsWith("code", StringComparison.Ordinal) ? "sees: [story]" : "sees: [case]", StringComparison.Ordinal);
        var moved = await Move(story, draft);
        var ended = Assert.Single(moved.Preview["waiversEnded"]!.AsArray())!;
        Assert.Equal((id, "G1", "case", "Sandbox Owner"), (Text(ended, "id"), Text(ended, "gate"), Text(ended, "criterion"), Text(ended, "person")));
        Assert.Equal(1, moved.Answer["waiversEnded"]!.GetValue<int>());
        var state = await story.State();
        Assert.Equal((WaiverState.Revoked, story.Sponsor), (state.Waivers[0].State, state.Waivers[0].RevokedBy));
        Assert.StartsWith("The measure was moved to another version", state.Waivers[0].RevokedReason, StringComparison.Ordinal);
        Assert.Equal(moved.Preview["packetDigest"]!.GetValue<string>(), state.PacketDigest);
        Assert.Contains("Fields.Missing", RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
        Assert.DoesNotContain("waiver\t", (await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.PacketText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiver_OfAPassedGate_NeverHoldsForAnotherOneOfTheSameCode_AndOtherwiseStays()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await story.Waive();
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(story.Review("G1"));
        var stays = await Move(story, KindsStory.Yaml.Replace("fields: [businessCase]", "fields: [team]", StringComparison.Ordinal));
        Assert.Empty(stays.Preview["waiversEnded"]!.AsArray());
        Assert.Equal(WaiverState.Granted, Assert.Single((await story.State()).Waivers).State);

        // The code of the gate that was passed is that of the next one here, and so is the criterion's.
        var swapped = KindsStory.Yaml.Replace("code: G1", "code: G0", StringComparison.Ordinal).Replace("code: G2", "code: G1", StringComparison.Ordinal).Replace("code: done", "code: case", StringComparison.Ordinal);
        swapped = swapped.Replace("sees: [case]", "sees: [fit]", StringComparison.Ordinal);
        await Move(story, swapped, version: 3);
        Assert.Equal(WaiverState.Revoked, Assert.Single((await story.State()).Waivers).State);
        Assert.Equal(["Fields.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
    }

    [Fact]
    public async Task Waiver_ThatWasWithdrawn_StaysAsItWas()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        var id = await story.Waive();
        await store.Done(new RevokeWaiver { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api"), MeasureId = story.Measure, WaiverId = id, Reason = "The case is here" });
        await Move(story, KindsStory.Yaml.Replace("fields: [businessCase]", "fields: [team]", StringComparison.Ordinal));
        Assert.Equal("The case is here", Assert.Single((await story.State()).Waivers).RevokedReason);
    }

    [Fact]
    public async Task Condition_IsNoGates_AndStillBlocksAfterTheMove()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await store.Done(story.Change("businessCase", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var due = DateOnly.FromDateTime(store.Clock.Now.UtcDateTime).AddDays(1);
        await store.Done(story.Review("G1", RequestedOutcome.ConditionalGo, story.Sponsor) with { Conditions = [new ConditionDraft("permit", "Get the permit in writing", "owner", due)] });
        await store.Done(story.Change("milestonePlan", "x"));
        await Move(story, KindsStory.Yaml.Replace("code: G", "code: STEP", StringComparison.Ordinal));
        Assert.Equal(["Conditions.Open"], RuleStory.Reasons(await store.Denied(story.Review("STEP2"), "Gates.Refused")));
        Assert.Equal("G1", Assert.Single((await story.State()).Conditions).Gate);
    }

    private static async Task<RuleStory> Planned(TestStore store)
    {
        var story = await KindsStory.Begin(store);
        await store.Done(story.Plan());
        return story;
    }

    private static async Task<(JsonObject Preview, JsonObject Answer)> Move(RuleStory story, string yaml, int version = 2)
    {
        var canonical = yaml.Replace("version: 1", FormattableString.Invariant($"version: {version}"), StringComparison.Ordinal);
        var target = await Publishing.PublishYaml(story.Store, canonical, story.Owner, story.Sponsor);
        var preview = story.Store.Get<MovePreview>().Of(TestStore.Tenant, story.Measure, target, out var problem)!;
        Assert.Null(problem);
        var done = await story.Store.Done(new MoveToRulebook
        {
            Tenant = TestStore.Tenant,
            CommandId = story.Store.NextId(),
            Actor = Actor.Person(story.Sponsor, "api", "admin"),
            MeasureId = story.Measure,
            Rulebook = target,
            PacketDigest = preview["packetDigest"]?.GetValue<string>(),
            Reason = "The committee wants it so",
        });
        return (preview, done.Answer!);
    }

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
