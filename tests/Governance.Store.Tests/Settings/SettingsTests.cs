using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Settings;

/// <summary>Settings by two people.</summary>
[Trait("Checklist", "25")]
public sealed class SettingsTests
{
    private const string One = "version: 1\nrulebooks: { publishedBy: one }\n";

    [Fact]
    public async Task Settings_HoldOnceASecondAdministratorPublishesThem()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var proposed = await store.Done(story.Propose(One));
        var digest = Story.Text(proposed, "digest");
        Assert.Equal("second administrator", Story.Text(proposed, "waitingFor"));
        Assert.Equal((0, Publishers.Two), Holding(store));
        await store.Done(story.Publish(digest));
        Assert.Equal((1, Publishers.One), Holding(store));
        Assert.Equal((0, Publishers.Two), (store.Get<SettingsReader>().Of(TestStore.OtherTenant).Version, store.Get<SettingsReader>().Of(TestStore.OtherTenant).Rulebooks.PublishedBy));
        var version = Assert.Single(store.Get<SettingsReader>().All(TestStore.Tenant));
        Assert.Equal((story.First.PersonId, story.Second.PersonId, digest), (version.ProposedBy, version.PublishedBy, version.Digest));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Settings_AreNotPublishedByWhoProposedThem_AStrangerOrSomebodyElse()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var digest = Story.Text(await store.Done(story.Propose(One)), "digest");
        await store.Denied(story.Publish(digest, story.First), "Settings.SecondPerson");
        await store.Denied(story.Publish(digest, TestStore.SecondAdmin), "Settings.PersonUnknown");
        await store.Denied(story.Publish(digest, Actor.Person("nobody", "api", "admin")), "Settings.PersonUnknown");
        await store.Denied(story.Publish(digest, Actor.Person(story.Second.PersonId!, "api", "pmo")), "Auth.RoleMissing");
        await store.Denied(story.Publish(digest) with { Tenant = TestStore.OtherTenant }, "Settings.PersonUnknown");
        await store.Denied(story.Publish(new string('0', 64)), "Settings.NoProposal");
        Assert.Equal((0, Publishers.Two), Holding(store));
    }

    [Fact]
    public async Task Settings_AreNotProposedByWhoIsNoKnownAdministrator()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        await store.Denied(story.Propose(One, TestStore.Admin), "Settings.PersonUnknown");
        await store.Denied(story.Propose(One, Actor.Person("nobody", "api", "admin")), "Settings.PersonUnknown");
        await store.Denied(story.Propose(One, Actor.Person(story.First.PersonId!, "api")), "Auth.RoleMissing");
        await store.Denied(story.Propose(One) with { Tenant = TestStore.OtherTenant }, "Settings.PersonUnknown");
        await store.Denied(story.Propose("rulebooks: { publishedBy: one }"), "Settings.Malformed");
    }

    [Fact]
    public async Task Proposal_ThatWasReplaced_IsNotPublished_AndATakenVersionIsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var stale = Story.Text(await store.Done(story.Propose("version: 1")), "digest");
        var digest = Story.Text(await store.Done(story.Propose(One, story.Second)), "digest");
        await store.Denied(story.Publish(stale), "Settings.NoProposal");
        await store.Denied(story.Publish(digest, story.Second), "Settings.SecondPerson");
        await store.Done(story.Publish(digest, story.First));
        await store.Denied(story.Propose("version: 1\nrulebooks: { publishedBy: two }"), "Settings.VersionTaken");
        Assert.Null((await store.Done(story.Propose(One))).LedgerNumber);
        Assert.Null((await store.Done(story.Publish(digest))).LedgerNumber);
        Assert.Equal((1, Publishers.One), Holding(store));
    }

    [Fact]
    public async Task SameCommandAgain_IsAnsweredAsBefore_AndHappensOnce()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var propose = story.Propose(One);
        var first = await store.Done(propose);
        Assert.Equal(first.LedgerNumber, (await store.Done(propose)).LedgerNumber);
        Assert.Null((await store.Done(story.Propose(One))).LedgerNumber);
        var publish = story.Publish(Story.Text(first, "digest"));
        Assert.Equal((await store.Done(publish)).LedgerNumber, (await store.Done(publish)).LedgerNumber);
        Assert.Single(store.Get<SettingsReader>().All(TestStore.Tenant));
        await store.Denied(publish with { Digest = new string('1', 64) }, "Request.IdempotencyKeyReused");
    }

    [Fact]
    public async Task List_NamesThePeople_SaysWhatHolds_AndWhatEachVersionChanges()
    {
        await using var store = await TestStore.Start();
        var story = await SettingsStory.Begin(store);
        var usual = Assert.Single(store.Get<SettingsShow>().List(TestStore.Tenant)["items"]!.AsArray())!;
        Assert.True(usual["holds"]!.GetValue<bool>());
        Assert.Empty(usual["changes"]!.AsArray());
        await story.Hold(One);
        await store.Done(story.Propose("version: 2"));
        var items = store.Get<SettingsShow>().List(TestStore.Tenant)["items"]!.AsArray();
        Assert.Equal([true, false], items.Select(item => item!["holds"]!.GetValue<bool>()));
        Assert.Equal(("Sandbox Admin", "Sandbox Second Admin"), (items[0]!["proposedByName"]!.GetValue<string>(), items[0]!["publishedByName"]!.GetValue<string>()));
        var change = items[1]!["changes"]!.AsArray().Single(one => one!["key"]!.GetValue<string>() == "rulebooks.publishedBy")!;
        Assert.Equal(("One", "Two"), (change["from"]!.GetValue<string>(), change["to"]!.GetValue<string>()));
        Assert.Null(items[1]!["publishedByName"]);
    }

    private static (int Version, Publishers By) Holding(TestStore store)
    {
        var settings = store.Get<SettingsReader>().Of(TestStore.Tenant);
        return (settings.Version, settings.Rulebooks.PublishedBy);
    }
}
