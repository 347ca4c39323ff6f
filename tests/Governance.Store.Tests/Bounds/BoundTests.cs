using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Tests.Approvals;
using Governance.Store.Tests.Changes;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Support;
using Governance.Store.Waivers;
using Governance.Store.WorkItems;

using Xunit;

namespace Governance.Store.Tests.Bounds;

/// <summary>Nobody makes a measure grow without end, and nobody takes the room of others by it.</summary>
public sealed class BoundTests
{
    [Fact]
    [Trait("Checklist", "29")]
    public async Task Waivers_OfOnePerson_EndAtTheBound_AndAnotherPersonStillAsks()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("strategicFit", "x"));
        for (var asked = 0; asked < 100; asked++)
        {
            var id = Story.Text(await store.Done(Ask(story, story.Owner)), "id");
            await store.Done(new RevokeWaiver { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, WaiverId = id, Reason = "Not needed" });
        }

        var denied = await store.Denied(Ask(story, story.Owner), "Waivers.TooMany");
        Assert.Contains("Let somebody else", denied.Detail!, StringComparison.Ordinal);
        var command = Ask(story, story.Sponsor);
        var first = await store.Done(command);
        Assert.Equal(first.LedgerNumber, (await store.Done(command)).LedgerNumber);
        Assert.Equal(101, (await story.State()).Waivers.Count);
    }

    [Fact]
    [Trait("Checklist", "73")]
    public async Task ChangeRequests_ThatCameToNothing_EndAtTheBound_AndAnotherPersonStillAsks()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (owner, sponsor) = (story.Story.People.Owner, story.Story.People.Sponsor);
        for (var asked = 0; asked < 50; asked++)
        {
            var id = await story.Requested(ChangeStory.Draft(scope: "All loans"));
            await store.Done(asked % 2 == 0 ? story.Withdraw(id, owner) : story.Decide(id, sponsor, approve: false));
        }

        await store.Denied(story.Request(ChangeStory.Draft(scope: "All loans")), "Changes.TooManyInVain");
        var other = await story.Requested(ChangeStory.Draft(scope: "All loans"), sponsor);
        await store.Done(story.Decide(other, sponsor));
        await store.Done(story.Decide(other, owner));
        Assert.Equal("All loans", (await story.State()).Fields["scope"]);
    }

    [Fact]
    [Trait("Checklist", "55")]
    public async Task ImpactUpdates_OfOnePerson_EndAtTheBound_AndAnotherPersonStillReports()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => story.Report(none: "Too early")).ToList().ConvertAll(store.Done));
        await store.Denied(story.Report(none: "Too early"), "Impact.TooMany");
        await store.Done(story.Report(none: "Too early", actor: Actor.Person(story.Sponsor, "api")));
        Assert.Equal(301, (await story.State()).Impact.Count);
    }

    [Fact]
    [Trait("Checklist", "42")]
    public async Task Evidence_OfOneCollector_EndsAtTheBound_KeepsNoBytesOfWhatIsRefused_AndAnotherPersonStillBringsIt()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var sha256 = await store.Get<IEvidenceContent>().Put(TestStore.Tenant, Encoding.UTF8.GetBytes("approval letter"));
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => story.Evidence(sha256)).ToList().ConvertAll(store.Done));
        await store.Denied(story.Evidence(sha256), "Evidence.TooMany");

        var bytes = Encoding.UTF8.GetBytes("one more letter");
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var refused = await store.Get<EvidenceIntake>().Capture(story.Evidence(digest), await story.State(), bytes);
        Assert.Equal("Evidence.TooMany", refused.Code);
        Assert.Null(store.Get<IEvidenceContent>().Open(TestStore.Tenant, digest));
        await store.Done(story.Evidence(sha256) with { Actor = Actor.Person(story.Sponsor, "api"), Collector = "Sandbox Sponsor" });
        Assert.Equal(501, (await story.State()).Evidence.Count);
    }

    [Fact]
    public async Task WorkItems_OfAMeasure_EndAtTheBound()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Map(story, 0, 1000));
        await store.Denied(Map(story, 1000, 1000), "WorkItems.TooMany");
        await store.Done(Map(story, 1000, 999));
        await store.Denied(Map(story, 1999, 1), "WorkItems.TooMany");
        Assert.Equal(2000, (await story.State()).WorkItems.Count);
    }

    [Fact]
    [Trait("Checklist", "48")]
    public async Task RefusedReviews_StandInTheLedger_AndTheMeasureCarriesTheNewestOnly()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var before = (await story.State()).LedgerNumber;
        for (var asked = 0; asked < 203; asked++)
        {
            await store.Denied(story.Review() with { Reason = asked.ToString(CultureInfo.InvariantCulture) }, "Gates.Refused");
        }

        var state = await story.State();
        Assert.Equal((200, 203L), (state.Reviews.Count, state.LedgerNumber - before));
        Assert.Equal(before + 4, state.Reviews[0].LedgerNumber);
        await story.ApproveAll();
        await store.Done(story.Review());
        state = await story.State();
        Assert.Equal((201, true, 1), (state.Reviews.Count, state.Reviews[^1].Decided, state.Doi));

        // What was decided is never left out.
        await store.Denied(story.Review(gate: "G2"), "Gates.Refused");
        state = await story.State();
        Assert.Equal((201, 1), (state.Reviews.Count, state.Reviews.Count(review => review.Decided)));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "49")]
    public async Task Delegations_OfOnePerson_EndAtTheBound_UntilOldOnesHaveEndedLongAgo()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor }] }", ("sponsor", "Sponsor"), ("controller", "Controller"));
        await story.Person("Delegate");
        var given = new List<string>();
        for (var offered = 0; offered < 200; offered++)
        {
            given.Add(Story.Text(await store.Done(story.Offer("Sponsor", "Delegate", days: 1)), "id"));
        }

        // To take them back makes no room at once, or offering and taking back would go on for ever.
        await store.Done(story.Revoke(given[0], "Sponsor"));
        var denied = await store.Denied(story.Offer("Sponsor", "Delegate"), "Delegations.TooMany");
        Assert.Contains("Delegate a role on all measures with one", denied.Detail!, StringComparison.Ordinal);
        await store.Done(story.Offer("Controller", "Delegate", "controller"));
        store.Clock.Now = store.Clock.Now.AddDays(90);
        await store.Done(story.Offer("Sponsor", "Delegate"));
        await store.Denied(story.Offer("Sponsor", "Delegate"), "Delegations.TooMany");
        store.Clock.Now = store.Clock.Now.AddDays(1);
        await store.Done(story.Offer("Sponsor", "Delegate"));
    }

    private static MapWorkItems Map(Story story, int from, int count) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        WorkItems = [.. Enumerable.Range(from, count).Select(at => new WorkItemDraft { Host = "jira", ExternalKey = FormattableString.Invariant($"MANY-{at}"), Gate = "G1", Title = "Work" })],
    };

    private static AskWaiver Ask(RuleStory story, string person) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(person, "api"),
        MeasureId = story.Measure,
        Gate = "G1",
        Criterion = "case",
        Reason = "The case follows with the budget",
        ExpiresAt = story.Store.Clock.Now.AddDays(30),
    };
}
