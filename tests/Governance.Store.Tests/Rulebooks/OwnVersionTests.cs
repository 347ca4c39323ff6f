using System;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Tests.People;
using Governance.Store.Tests.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>Whoever publishes a version alone does not put a measure under it alone.</summary>
[Trait("Checklist", "25")]
[Trait("Checklist", "49")]
public sealed class OwnVersionTests
{
    private static readonly string Canonical = RulebookYaml.Read(SampleRulebook.Yaml.Replace("version: 1", "version: 2", StringComparison.Ordinal)).Canonical!;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Move_ToAVersionThatNobodyElseLookedAt_IsAnotherAdministrators(bool drafted)
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var (author, other) = (await story.Admin("Sandbox Author"), await story.Admin("Sandbox Reader"));
        await (await SettingsStory.Begin(store)).Hold("version: 1\nrulebooks: { publishedBy: one }");
        var target = drafted ? await Drafted(store, author, author) : Story.Text(await store.Done(Publish(store, author)), "digest");

        await store.Denied(Move(store, story, author, target), "Rulebook.OwnVersion");
        await store.Denied(Move(store, story, Actor.Person(story.Owner, "api"), target), "Auth.RoleMissing");
        Assert.Equal(story.Rulebook, (await story.State()).RulebookDigest);
        await store.Done(Move(store, story, other, target));
        Assert.Equal(target, (await story.State()).RulebookDigest);
        await store.Done(Move(store, story, author, target));
    }

    [Fact]
    public async Task Move_ToAVersionOfTwo_IsEithers()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var (author, other) = (await story.Admin("Sandbox Author"), await story.Admin("Sandbox Reader"));
        await store.Done(Move(store, story, other, await Drafted(store, author, other)));
    }

    [Fact]
    public async Task Move_ByWhoeverTurnsOutToBeBothOfTheTwo_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var (author, twin) = (await story.Admin("Sandbox Author"), await story.Admin("Sandbox Author Again"));
        var target = await Drafted(store, author, twin);
        await store.Done(story.Merge(TestStore.Admin, author.PersonId!, twin.PersonId!));
        await store.Done(story.Confirm(TestStore.SecondAdmin, author.PersonId!, twin.PersonId!));
        await store.Denied(Move(store, story, twin, target), "Rulebook.OwnVersion");
        await store.Denied(Move(store, story, author, target), "Rulebook.OwnVersion");
    }

    private static PublishRulebook Publish(TestStore store, Actor actor) => new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, Canonical = Canonical };

    private static async Task<string> Drafted(TestStore store, Actor author, Actor publisher)
    {
        var digest = Story.Text(await store.Done(new DraftRulebook { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = author, Canonical = Canonical }), "digest");
        await store.Done(new PublishRulebookDraft { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = publisher, Digest = digest });
        return digest;
    }

    private static MoveToRulebook Move(TestStore store, Story story, Actor actor, string target) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = actor,
        MeasureId = story.Measure,
        Rulebook = target,
        PacketDigest = store.Get<MovePreview>().Of(TestStore.Tenant, story.Measure, target, out _)!["packetDigest"]?.GetValue<string>(),
        Reason = "The regulator asks for it",
    };
}
