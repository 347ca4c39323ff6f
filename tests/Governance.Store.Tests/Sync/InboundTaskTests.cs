using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.Intake;
using Governance.Store.WorkItems;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class InboundTaskTests : IDisposable
{
    private readonly InboundFixture inbound = new();

    public void Dispose() => inbound.Dispose();

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    public async Task Task_IsObservedAsItIs(int state, bool completed)
    {
        var row = inbound.Host.Put("task", InboundFixture.Task, new JsonObject { ["statecode"] = state, ["_gov_workitemid_value"] = Guid.NewGuid().ToString("D") });
        await inbound.LookAsync();
        var observed = Assert.IsType<ObserveWorkItem>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal(completed, observed.Completed);
        Assert.Equal(row.Version, observed.HostVersion);
    }

    [Fact]
    public async Task Task_ThatTheStoreDoesNotKnow_IsNothingWhateverItsLinkSays()
    {
        inbound.Host.Put("task", Guid.NewGuid(), new JsonObject { ["statecode"] = 1, ["_gov_workitemid_value"] = Guid.NewGuid().ToString("D") });
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
    }

    [Fact]
    public async Task Task_WhenDeleted_IsNotComplete()
    {
        var row = inbound.Host.Put("task", InboundFixture.Task, new JsonObject { ["statecode"] = 1, ["_gov_workitemid_value"] = Guid.NewGuid().ToString("D") });
        await inbound.LookAsync();
        Complete(row.Version);
        inbound.Host.Delete(row);
        await inbound.LookAsync();
        var observed = Assert.IsType<ObserveWorkItem>(inbound.Bus.Commands[^1]);
        Assert.False(observed.Completed);
        Assert.Equal(row.Version, observed.HostVersion);
    }

    [Fact]
    public async Task Delta_WhenTheLinkHasExpired_FindsWhatWasDeletedMeanwhile()
    {
        var deleted = inbound.Host.Put("task", InboundFixture.Task, new JsonObject { ["statecode"] = 1, ["_gov_workitemid_value"] = Guid.NewGuid().ToString("D") });
        await inbound.LookAsync();
        Complete(deleted.Version);
        var won = inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["statecode"] = 1 });
        inbound.Host.Delete(deleted);
        inbound.Host.LinksExpired = true;
        await inbound.LookAsync();
        Assert.Contains(inbound.Bus.Commands, command => command is RecordDemand demand && demand.OpportunityId == won.Id.ToString("D"));
        Assert.False(Assert.IsType<ObserveWorkItem>(inbound.Bus.Commands[^1]).Completed);
        Assert.DoesNotContain(deleted.Id.ToString("D"), await inbound.Sync.State.Known("acme", inbound.Sync.Environment.Scope, "task"));
    }

    [Theory]
    [InlineData(1, false, true)]
    [InlineData(0, true, false)]
    public async Task Task_ThatLostItsLink_IsStillObservedAsItIs(int state, bool was, bool completed)
    {
        var row = Unlinked(state, was);
        var version = row.Version;
        await inbound.LookAsync();
        var observed = Assert.IsType<ObserveWorkItem>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal(completed, observed.Completed);
        Assert.Equal(version, observed.HostVersion);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, false)]
    public async Task Task_ThatLostItsLink_GetsItBack(int state, bool was)
    {
        var row = Unlinked(state, was);
        await inbound.LookAsync();
        Assert.Equal(inbound.Measures.All[0].WorkItems[0].Id, row.Values["_gov_workitemid_value"]!.GetValue<string>());
        await inbound.LookAsync();
        Assert.Single(inbound.Host.Writes);
    }

    [Fact]
    public async Task Task_WithoutALinkThatTheStoreDoesNotKnow_IsNotLookedAt()
    {
        inbound.Host.Put("task", Guid.NewGuid(), new JsonObject { ["statecode"] = 1 });
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
        Assert.DoesNotContain(inbound.Host.Requests, request => request.RequestUri!.AbsolutePath.Contains("tasks(", StringComparison.Ordinal));
    }

    private FakeRow Unlinked(int state, bool was)
    {
        Complete(1, was);
        return inbound.Host.Put("task", InboundFixture.Task, new JsonObject { ["statecode"] = state, ["_gov_workitemid_value"] = null });
    }

    private void Complete(long version, bool completed = true)
    {
        var measure = inbound.Measures.All[0];
        inbound.Measures.All[0] = measure with { WorkItems = [measure.WorkItems[0] with { Completed = completed, HostVersion = version }] };
    }
}
