using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Storage;
using Governance.Store.Tests.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>A rulebook by two people.</summary>
[Trait("Checklist", "25")]
public sealed class DraftTests
{
    private const string One = "version: 1\nrulebooks: { publishedBy: one }";

    [Fact]
    public async Task Draft_IsPublishedByAnotherAdministrator_AndGovernsNobodyBefore()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var drafted = await store.Done(Draft(story));
        var digest = Story.Text(drafted, "digest");
        Assert.Equal("second administrator", Story.Text(drafted, "waitingFor"));
        Assert.Null(await store.Get<IRulebookReader>().Find(TestStore.Tenant, digest));
        await store.Denied(Publish(story, digest, story.First), "Rulebook.SecondPerson");
        await store.Done(Publish(story, digest));
        var rulebook = (await store.Get<IRulebookReader>().Find(TestStore.Tenant, digest))!;
        Assert.Equal((story.First.PersonId, story.Second.PersonId), (rulebook.DraftedBy, rulebook.PublishedBy));
        Assert.Equal(DraftStanding.Published, Find(store, digest).Standing);
        Assert.Null(await store.Get<IRulebookReader>().Find(TestStore.OtherTenant, digest));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task PublishingAtOnce_IsRefused_UntilTwoSayThatOneIsEnough()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        await store.Denied(AtOnce(story, "version: 1"), "Rulebook.TwoPeople");
        await store.Denied(AtOnce(story, "version: 1") with { Actor = TestStore.Admin }, "Rulebook.TwoPeople");
        Assert.Empty(await store.Get<IRulebookReader>().List(TestStore.Tenant));
        var digest = Story.Text(await store.Done(story.Propose(One)), "digest");
        await store.Denied(AtOnce(story, "version: 1"), "Rulebook.TwoPeople");
        await store.Denied(story.Publish(digest, story.First), "Settings.SecondPerson");
        await store.Done(story.Publish(digest));
        Assert.NotNull((await store.Done(AtOnce(story, "version: 1"))).LedgerNumber);
        await story.Hold("version: 2");
        Assert.Null((await store.Done(AtOnce(story, "version: 1"))).LedgerNumber);
        await store.Denied(AtOnce(story, "version: 2"), "Rulebook.TwoPeople");
        Assert.Single(await store.Get<IRulebookReader>().List(TestStore.Tenant));
    }

    [Fact]
    public async Task Draft_IsNotTouchedByStrangers_OtherTenants_OrWithoutARole()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var digest = Story.Text(await store.Done(Draft(story)), "digest");
        foreach (var (actor, code) in new[]
        {
            (TestStore.SecondAdmin, "Rulebook.PersonUnknown"), (Actor.Person("nobody", "api", "admin"), "Rulebook.PersonUnknown"), (Actor.Person(story.Second.PersonId!, "api", "pmo"), "Auth.RoleMissing"),
        })
        {
            await store.Denied(Publish(story, digest, actor), code);
            await store.Denied(Withdraw(story, digest) with { Actor = actor }, code);
            await store.Denied(Draft(story) with { Actor = actor }, code);
        }

        await store.Denied(Publish(story, digest) with { Tenant = TestStore.OtherTenant }, "Rulebook.PersonUnknown");
        await store.Denied(Publish(story, new string('0', 64)), "Rulebook.DraftUnknown");
        await store.Denied(Withdraw(story, new string('0', 64)), "Rulebook.DraftUnknown");
        await store.Denied(Draft(story) with { Canonical = "rulebook" }, "Rulebook.Malformed");
        Assert.Equal(DraftStanding.Waiting, Find(store, digest).Standing);
    }

    [Fact]
    public async Task WithdrawnDraft_IsNotPublished_UntilItIsDraftedAgain()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var digest = Story.Text(await store.Done(Draft(story)), "digest");
        await store.Denied(Withdraw(story, digest) with { Reason = " " }, "Request.ValueMissing");
        await store.Done(Withdraw(story, digest));
        Assert.Null((await store.Done(Withdraw(story, digest))).LedgerNumber);
        await store.Denied(Publish(story, digest), "Rulebook.DraftUnknown");

        // Who drafts it anew is who drafted it: the first one may publish it now, the second one may not.
        await store.Done(Draft(story) with { Actor = story.Second });
        await store.Denied(Publish(story, digest), "Rulebook.SecondPerson");
        await store.Done(Publish(story, digest, story.First));
        await store.Denied(Withdraw(story, digest), "Rulebook.DraftPublished");
        Assert.Null((await store.Done(Publish(story, digest))).LedgerNumber);
    }

    [Fact]
    public async Task Draft_OfAVersionThatWasTakenMeanwhile_IsNotPublished()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        await story.Hold(One);
        var digest = Story.Text(await store.Done(Draft(story)), "digest");
        Assert.Null((await store.Done(Draft(story))).LedgerNumber);
        await store.Done(AtOnce(story, "version: 1") with { Canonical = Canonical("version: 1", "Another name") });
        await store.Denied(Publish(story, digest), "Rulebook.VersionTaken");
        await store.Denied(Draft(story) with { CommandId = "draft-again" }, "Rulebook.VersionTaken");
        Assert.Equal(DraftStanding.Waiting, Find(store, digest).Standing);
    }

    [Fact]
    public async Task WhereOneIsEnough_TheDrafterMayPublish_AndTheSameCommandHappensOnce()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        await story.Hold(One);
        var draft = Draft(story);
        var drafted = await store.Done(draft);
        Assert.Equal((drafted.LedgerNumber, "administrator"), ((await store.Done(draft)).LedgerNumber, Story.Text(drafted, "waitingFor")));
        var publish = Publish(story, Story.Text(drafted, "digest"), story.First);
        Assert.Equal((await store.Done(publish)).LedgerNumber, (await store.Done(publish)).LedgerNumber);
        Assert.Single(await store.Get<IRulebookReader>().List(TestStore.Tenant));
        await store.Denied(publish with { Digest = new string('1', 64) }, "Request.IdempotencyKeyReused");
    }

    private static string Canonical(string version, string name = "Sample") =>
        RulebookYaml.Read(SampleRulebook.Yaml.Replace("version: 1", version, StringComparison.Ordinal).Replace("name: Sample", "name: " + name, StringComparison.Ordinal)).Canonical!;

    private static DraftRulebook Draft(SettingsStory story) =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = story.First, Canonical = Canonical("version: 1") };

    private static PublishRulebook AtOnce(SettingsStory story, string version) =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = story.First, Canonical = Canonical(version) };

    private static PublishRulebookDraft Publish(SettingsStory story, string digest, Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor ?? story.Second, Digest = digest };

    private static WithdrawRulebookDraft Withdraw(SettingsStory story, string digest) =>
        new() { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = story.Second, Digest = digest, Reason = "Not yet" };

    private static RulebookDraftState Find(TestStore store, string digest) =>
        store.Get<DocumentReader>().Find<RulebookDraftState>(TestStore.Tenant, RulebookDraftStreams.NameOf(digest))!;
}
