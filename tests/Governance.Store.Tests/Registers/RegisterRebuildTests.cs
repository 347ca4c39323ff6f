using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Dependencies;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Registers;
using Governance.Store.Risks;
using Governance.Store.Tests.Capacity;
using Governance.Store.Tests.Changes;
using Governance.Store.Tests.Dependencies;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Registers;

public sealed class RegisterRebuildTests
{
    [Fact]
    public async Task Rebuild_AfterRisks_GivesTheSameBytes()
    {
        await using var store = await TestStore.Start();
        var risks = await RiskStory.Begin(store);
        await store.Done(risks.Record(risks.Draft(5, 5, due: "2026-11-20")));
        await store.Done(risks.Accept(25, RiskStory.Person(risks.Committee, "committee")));
        await store.Done(risks.Record(risks.Draft(1, 1, code: "R0")));
        await store.Done(risks.Close(RiskStory.Person(risks.Keeper), "R0"));
        await store.Done(risks.Review(RiskStory.Person(risks.Committee, "committee")));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        await store.Get<RiskSweep>().WorkAsync(TestStore.Tenant, CancellationToken.None);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Rebuild_AfterNeedsAndChecks_GivesTheSameBytes()
    {
        await using var store = await TestStore.Start();
        var capacity = await CapacityStory.Begin(store);
        var measure = await capacity.Story.NewMeasure();
        await store.Done(capacity.Team("2027-01", 10));
        await store.Done(capacity.Needs(measure, "2027-01", 11));
        await store.Done(capacity.Check(measure));
        await store.Done(capacity.Needs(measure, "2027-01", 10));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Rebuild_AfterDependencies_GivesTheSameBytes()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (waiting, source) = (await story.Measure("Waiting"), await story.Measure("Source"));
        await store.Done(story.Record(waiting, source.Measure));
        await store.Done(story.Commit(waiting.Measure, source.Owner, "2027-03-01"));
        await store.Done(story.Decline(waiting.Measure, source.Owner));
        await store.Done(story.Review(waiting.Measure, RiskStory.Person(source.Owner, "pmo")));
        await store.Done(story.Story.Review(source.Measure, "G1", story.Story.People.Sponsor, RequestedOutcome.Kill));
        await store.Get<DependencySweep>().WorkAsync(TestStore.Tenant, CancellationToken.None);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Rebuild_AfterChanges_GivesTheSameBytes()
    {
        await using var store = await TestStore.Start();
        var changes = await ChangeStory.Begin(store);
        var applied = await changes.Requested(ChangeStory.Draft(scope: "All loans"));
        await store.Done(changes.Decide(applied, changes.Story.People.Sponsor));
        var withdrawn = await changes.Requested(ChangeStory.Draft(plan: 1m));
        await store.Done(changes.Withdraw(withdrawn, changes.Story.People.Owner));
        await changes.Requested(ChangeStory.Draft(plan: 2m));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public void Registers_AreKnownByName() => Assert.Empty(new[] { "risks", "dependencies", "capacity", "changes" }.Except(AllRegisters.Names));
}
