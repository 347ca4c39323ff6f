using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;

using Xunit;

namespace Governance.Store.Tests.Sync;

/// <summary>A command id that was used for something else: the row waits where everybody sees it, and is answered neither way.</summary>
public sealed class InboundIdTakenTests : IDisposable
{
    private readonly InboundFixture inbound = new();

    public InboundIdTakenTests()
    {
        var taken = CommandErrors.IdempotencyKeyReused();
        inbound.Bus.Answer = _ => new CommandResult { Outcome = taken.Outcome, Code = taken.Code, Detail = taken.Detail };
    }

    [Theory]
    [InlineData("gov_approval")]
    [InlineData("gov_gatereview")]
    [InlineData("gov_evidenceitem")]
    [InlineData("opportunity")]
    public async Task Row_WhoseCommandIdIsTaken_WaitsWithTheReason(string table)
    {
        var row = Put(table);
        await inbound.LookAsync();
        Assert.Single(inbound.Bus.Commands);
        var kept = Assert.Single(await inbound.Sync.State.Waiting("acme"));
        Assert.Equal(table, kept.Source);
        Assert.EndsWith("[Request.IdempotencyKeyReused]", kept.Reason, StringComparison.Ordinal);
        Assert.NotEqual(2, row.Values["gov_status"]?.GetValue<int>());
    }

    [Fact]
    public async Task Opportunity_ThatChangedAfterItWasWon_IsAnotherCommand()
    {
        inbound.Bus.Answer = _ => new CommandResult { Outcome = CommandOutcome.Done };
        var row = Put("opportunity");
        await inbound.LookAsync();
        inbound.Host.Put("opportunity", row.Id, new JsonObject { ["statecode"] = 1, ["name"] = "Lending, renamed" });
        await inbound.LookAsync();
        Assert.Equal(2, inbound.Bus.Happened.Count);
        Assert.Empty(await inbound.Sync.State.Waiting("acme"));
    }

    public void Dispose() => inbound.Dispose();

    private FakeRow Put(string table) => table switch
    {
        "gov_approval" => inbound.PutApproval(),
        "gov_gatereview" => inbound.PutReview(),
        "gov_evidenceitem" => inbound.PutEvidence([1]),
        _ => inbound.Host.Put("opportunity", Guid.NewGuid(), new JsonObject { ["statecode"] = 1, ["name"] = "Lending" }),
    };
}
