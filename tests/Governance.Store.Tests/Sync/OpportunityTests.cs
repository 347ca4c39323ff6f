using System;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Triggers;

using Xunit;

namespace Governance.Store.Tests.Sync;

/// <summary>Opportunities that the tenant's rules ask for, and those that became demands before.</summary>
[Trait("Checklist", "76")]
public sealed class OpportunityTests : IDisposable
{
    private readonly InboundFixture inbound = new();

    public void Dispose() => inbound.Dispose();

    [Fact]
    public async Task OpenOpportunity_IsLookedAt_WhenARuleAsksForIt_WithStageAndCloseDate()
    {
        inbound.Demands.Rules = new TriggerSettings { Demands = [new DemandTrigger { Code = "large", When = OpportunityState.Open, Stage = "Propose", AmountFrom = 10m }] };
        Put("Propose", 9.99m);
        Put("Qualify", 10m);
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
        Put("Propose", 10m);
        await inbound.LookAsync();
        var demand = Assert.IsType<RecordDemand>(Assert.Single(inbound.Bus.Commands));
        Assert.Equal((OpportunityState.Open, "Propose", "2027-03-31"), (demand.State, demand.Stage, demand.CloseDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task OpportunityThatIsADemand_IsFollowed_AlsoWhenItIsLost_AndWhenItIsDeleted()
    {
        var row = Put("Close", 10m);
        var known = Known(row.Id);
        await inbound.LookAsync();
        Assert.Equal(OpportunityState.Open, Assert.IsType<RecordDemand>(Assert.Single(inbound.Bus.Commands)).State);
        row.Values["statecode"] = 2;
        inbound.Host.Touch(row);
        await inbound.LookAsync();
        Assert.Equal(OpportunityState.Lost, Assert.IsType<RecordDemand>(inbound.Bus.Commands[^1]).State);
        inbound.Host.Delete(row);
        await inbound.LookAsync();
        var gone = Assert.IsType<RecordDemand>(inbound.Bus.Commands[^1]);
        Assert.Equal((OpportunityState.Deleted, known.Name, 3), (gone.State, gone.Name, inbound.Bus.Commands.Count));
    }

    [Fact]
    public async Task DeletedOpportunity_ThatNeverWasADemand_IsNothing()
    {
        var row = Put("Close", 10m);
        await inbound.LookAsync();
        inbound.Host.Delete(row);
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
    }

    [Fact]
    public async Task RuleThatWasTakenBackMeanwhile_LeavesNothingWaiting()
    {
        inbound.Bus.Answer = _ => new CommandResult { Outcome = CommandOutcome.NotFound, Code = "Intake.NoTrigger", Detail = "No rule." };
        inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["statecode"] = 1 });
        await inbound.LookAsync();
        Assert.Empty(await inbound.Sync.State.Waiting("acme"));
        inbound.Bus.Answer = _ => new CommandResult { Outcome = CommandOutcome.Refused, Code = "Other.Reason", Detail = "No." };
        inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["statecode"] = 1 });
        await inbound.LookAsync();
        Assert.Single(await inbound.Sync.State.Waiting("acme"));
    }

    private FakeRow Put(string stage, decimal amount) => inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject
    {
        ["name"] = "Lending", ["statecode"] = 0, ["stepname"] = stage, ["estimatedvalue"] = amount, ["estimatedclosedate"] = "2027-03-31",
    });

    private DemandState Known(Guid id)
    {
        var demand = new DemandState { Id = "demand-1", Name = "Lending", SourceState = OpportunityState.Open, RecordedAt = DateTimeOffset.UnixEpoch, LedgerNumber = 5 };
        inbound.Demands.Known[id.ToString("D")] = demand;
        return demand;
    }
}
