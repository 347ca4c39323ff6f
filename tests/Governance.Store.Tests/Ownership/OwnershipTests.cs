using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Measures;
using Governance.Store.Ownership;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Reporting;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Ownership;

/// <summary>The map of who owns what of one initiative.</summary>
public sealed class OwnershipTests
{
    [Fact]
    [Trait("Checklist", "79")]
    [Trait("Checklist", "80")]
    [Trait("Checklist", "81")]
    [Trait("Checklist", "82")]
    [Trait("Checklist", "83")]
    public async Task Map_NamesTheSystemOfEachField_WithTheLastValueSeenThere_AndOnlyTheStoreGoverns()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var begun = store.Clock.Now;
        store.Clock.Now = begun.AddDays(2);
        var changed = await store.Done(story.Change("function", "Retail lending"));
        var map = Map(store, await story.State());

        Assert.Equal(("crm", false, "opportunity-1", begun), Seen(map, "demand:opportunity"));
        Assert.Equal(("crm", false, "Lending product", begun), Seen(map, "demand:name"));
        Assert.Equal(("jira", false, "complete", begun), Seen(map, "workItem:LEND-42"));
        Assert.Equal(("store", true, "0", begun), Seen(map, "degreeOfImplementation"));
        Assert.Equal(("store", true, "G1", begun), Seen(map, "nextGate"));
        Assert.Equal(("store", true, "NotSet", begun), Seen(map, "potentialStatus"));
        Assert.Equal(("store", false, "Retail lending", begun.AddDays(2)), Seen(map, "field:function"));
        Assert.Equal(("store", false, "Sandbox Sponsor", begun), Seen(map, "role:sponsor"));
        Assert.Equal(("Sandbox Owner", changed.LedgerNumber - 1), (map["field:function"].By, map["field:function"].LedgerNumber));

        // INVARIANT of the map: what another system says is never what says where the measure stands.
        Assert.All(map.Values.Where(field => field.System != "store"), field => Assert.False(field.Governs));
        Assert.Equal(["degreeOfImplementation", "implementationStatus", "nextGate", "potentialStatus", "state"], map.Values.Where(field => field.Governs).Select(field => field.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Checklist", "82")]
    public async Task Map_FollowsEveryChange_AndForgetsWhatIsGone()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(story.Change(measure, ("region", "North")));
        await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 10.10m), PortfolioStory.Effect("2027-02", 0.05m)));
        await store.Done(story.Portfolio.Milestone(measure, "M1", "2027-03-31"));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        await store.Done(story.Portfolio.Review(measure, "G1"));
        await store.Done(story.Change(measure, ("region", "")));
        var map = Map(store, await story.Portfolio.State(measure));
        Assert.DoesNotContain("field:region", map.Keys);
        Assert.Equal(("store", false, "10.15", store.Clock.Now.AddDays(-1)), Seen(map, "effect:Savings:EUR:plan"));
        Assert.Equal(("store", false, "due 2027-03-31, expected 2027-03-31", store.Clock.Now.AddDays(-1)), Seen(map, "milestone:M1"));
        Assert.Equal(("store", true, "1", store.Clock.Now), Seen(map, "degreeOfImplementation"));
        Assert.DoesNotContain("effect:Savings:EUR:actual", map.Keys);
    }

    private static Dictionary<string, OwnedField> Map(TestStore store, MeasureState measure) =>
        store.Get<OwnershipReader>().Of(TestStore.Tenant, measure).ToDictionary(field => field.Field, StringComparer.Ordinal);

    private static (string, bool, string?, DateTimeOffset?) Seen(Dictionary<string, OwnedField> map, string field) =>
        (map[field].System, map[field].Governs, map[field].Value, map[field].SeenAt);
}
