using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Closure;

public sealed class RetentionTests
{
    [Fact]
    [Trait("Checklist", "42")]
    public async Task Content_IsKeptWhileTheMeasureGoesOn_AndForTheRetentionAfterItsEnd()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var admin = Actor.Person(await story.People.Person("Sandbox Archivist"), "api", "admin");
        await story.Set(settings => settings with { Closure = new ClosureSettings { NeedsConfirmedValue = false, RetentionDays = 30 } });
        var key = await story.Capture();
        var digest = (await story.State()).Evidence.Single().Sha256;
        await store.Denied(Erase(store, story, key, admin), "Evidence.Retained");

        await story.Promote(5);
        var end = store.Clock.Now;
        store.Clock.Now = end.AddDays(30).AddSeconds(-1);
        await store.Denied(Erase(store, story, key, admin), "Evidence.Retained");
        Assert.True(Kept(store, digest));

        store.Clock.Now = end.AddDays(30);
        await store.Denied(Erase(store, story, key, Actor.Person(story.People.Owner, "api")), "Auth.RoleMissing");
        await store.Denied(Erase(store, story, key, TestStore.Admin), "Evidence.PersonUnknown");
        await store.Denied(Erase(store, story, "made-up", admin), "Evidence.Unknown");
        await store.Denied(Erase(store, story, key, admin) with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(Erase(store, story, key, admin) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");

        var erase = Erase(store, story, key, admin);
        var done = await store.Get<EvidenceEraser>().Erase(erase);
        Assert.True(done.Succeeded, done.Detail);
        Assert.Equal(done.LedgerNumber, (await store.Get<EvidenceEraser>().Erase(erase)).LedgerNumber);
        var item = (await story.State()).Evidence.Single();
        Assert.Equal((digest, admin.PersonId, store.Clock.Now), (item.Sha256, item.ErasedBy, item.ErasedAt));
        Assert.False(Kept(store, digest));
        await store.Denied(Erase(store, story, key, admin), "Evidence.AlreadyErased");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "42")]
    public async Task Content_ThatAnotherMeasureHolds_StaysOnTheDisk()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var admin = Actor.Person(await story.People.Person("Sandbox Archivist"), "api", "admin");
        await story.Set(settings => settings with { Closure = new ClosureSettings { RetentionDays = 1 } });
        var other = await story.Story.NewMeasure();
        var (key, kept) = (await story.Capture(), await story.Capture(measure: other));
        var digest = (await story.State()).Evidence.Single().Sha256;
        foreach (var measure in new[] { story.Measure, other })
        {
            await store.Done(story.Story.Review(measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        }

        store.Clock.Now = store.Clock.Now.AddDays(2);
        Assert.True((await store.Get<EvidenceEraser>().Erase(Erase(store, story, key, admin))).Succeeded);
        Assert.True(Kept(store, digest));
        Assert.True((await store.Get<EvidenceEraser>().Erase(Erase(store, story, kept, admin) with { MeasureId = other })).Succeeded);
        Assert.False(Kept(store, digest));
    }

    [Fact]
    [Trait("Checklist", "42")]
    public async Task Content_ThatSomebodyIsAboutToCapture_StaysUntilALaterRound()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var admin = Actor.Person(await story.People.Person("Sandbox Archivist"), "api", "admin");
        await story.Set(settings => settings with { Closure = new ClosureSettings { RetentionDays = 1 } });
        var key = await story.Capture();
        var digest = (await story.State()).Evidence.Single().Sha256;
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        store.Clock.Now = store.Clock.Now.AddDays(2);
        await store.Get<IEvidenceContent>().Put(TestStore.Tenant, System.Text.Encoding.UTF8.GetBytes("ledger extract"));
        Assert.True((await store.Get<EvidenceEraser>().Erase(Erase(store, story, key, admin))).Succeeded);
        Assert.True(Kept(store, digest));

        await store.Get<EvidenceEraser>().WorkAsync(TestStore.Tenant, CancellationToken.None);
        store.Clock.Now = store.Clock.Now.AddMinutes(59);
        await store.Get<EvidenceEraser>().WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.True(Kept(store, digest));
        store.Clock.Now = store.Clock.Now.AddMinutes(1);
        await store.Get<EvidenceEraser>().WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.False(Kept(store, digest));
    }

    private static bool Kept(TestStore store, string digest)
    {
        using var file = store.Get<IEvidenceContent>().Open(TestStore.Tenant, digest);
        return file is not null;
    }

    private static EraseEvidence Erase(TestStore store, ValueStory story, string key, Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, MeasureId = story.Measure, Key = key, Reason = "Retention is over" };
}
