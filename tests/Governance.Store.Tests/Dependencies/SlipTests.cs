using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Dependencies;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Dependencies;

public sealed class SlipTests
{
    [Fact]
    [Trait("Checklist", "72")]
    public async Task Slip_MovesWhatWaits_AsFarAsThereIsNoRoom()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (source, near, far, roomy) = (await story.Measure("Source"), await story.Measure("Near"), await story.Measure("Far"), await story.Measure("Roomy"));
        await store.Done(story.Record(near, source.Measure, neededBy: "2027-03-11"));
        await store.Done(story.Commit(near.Measure, source.Owner, "2027-03-01"));
        await store.Done(story.Record(far, near.Measure, neededBy: "2027-06-03"));
        await store.Done(story.Commit(far.Measure, near.Owner, "2027-06-01"));
        await store.Done(story.Record(roomy, source.Measure, neededBy: "2027-12-31"));
        await store.Done(story.Commit(roomy.Measure, source.Owner, "2027-03-01"));

        Assert.Equal([("Near", "2027-03-11", 0), ("Roomy", "2027-03-11", 0)], Moves(store, source.Measure, 10));
        Assert.Equal([("Near", "2027-03-16", 5), ("Roomy", "2027-03-16", 0), ("Far", "2027-06-06", 3)], Moves(store, source.Measure, 15));
        await store.Done(story.Record(far, source.Measure, code: "D2", neededBy: "2027-02-01"));
        Assert.Equal([("Far", "2027-02-16", 15), ("Near", "2027-03-16", 5), ("Roomy", "2027-03-16", 0), ("Far", "2027-06-06", 3)], Moves(store, source.Measure, 15));
        Assert.Empty(Moves(store, far.Measure, 100));
        Assert.Null(store.Get<DependencyReader>().Impact(TestStore.Tenant, "nowhere", 1));
        Assert.Null(store.Get<DependencyReader>().Impact(TestStore.OtherTenant, source.Measure, 1));

        await store.Done(story.Close(near.Measure, near.Owner, fulfilled: true));
        Assert.DoesNotContain("Near", Moves(store, source.Measure, 15).Select(move => move.Measure));
    }

    [Fact]
    [Trait("Checklist", "72")]
    public async Task Slip_BeyondTheLastDay_EndsThere()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (source, near) = (await story.Measure("Source"), await story.Measure("Near"));
        await store.Done(story.Record(near, source.Measure, neededBy: "9999-12-30"));
        Assert.Equal([("Near", "9999-12-31", 1)], Moves(store, source.Measure, 3660));
    }

    private static (string Measure, string Expected, int Late)[] Moves(TestStore store, string measure, int days) =>
        [.. store.Get<DependencyReader>().Impact(TestStore.Tenant, measure, days)!["items"]!.AsArray().Select(item => (item!["measure"]!.GetValue<string>(), item["expected"]!.GetValue<string>(), item["lateDays"]!.GetValue<int>()))];
}
