using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Sync.Http;
using Governance.Store.Tests.Support;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class GateWatchTests
{
    [Fact]
    public async Task Change_ThatNoDecisionCovers_IsOneBreach_HoweverOftenOneLooks()
    {
        await using var fixture = await BreachFixture.Start();
        var audit = fixture.Bypass("gov_doi", 4);
        await fixture.Look();
        await fixture.Look();
        var breach = Assert.Single(await fixture.Breaches());
        Assert.Equal(("gov_doi", "0", "4", audit), (breach.Change.Column, breach.Change.OldValue, breach.Change.NewValue, breach.Change.AuditId));
        Assert.Equal((BreachFixture.Administrator.ToString("D"), fixture.Host.Now), (breach.Change.By, breach.Change.At));
        Assert.Equal(BreachState.Open, breach.State);
        Assert.Equal(0, (await fixture.Measure()).Doi);
    }

    [Fact]
    public async Task Change_OfAColumnThatIsNotGoverned_IsNoBreach()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_name", "Another name");
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task OwnWrite_IsAnEcho_WhoeverTheHostNames()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Store.Done(Hold(fixture));
        await fixture.Deliver();
        Assert.Contains("gov_state", fixture.Host.Audits[^1]["changedata"]!.GetValue<string>(), System.StringComparison.Ordinal);
        fixture.Host.Audits[^1]["_userid_value"] = BreachFixture.Administrator.ToString("D");
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task Change_ThatSaysWhatAnEarlierWriteOfOursSaid_IsABreach()
    {
        await using var fixture = await BreachFixture.Start();
        var row = fixture.Host.Find(fixture.Row)!.Values;
        var (sequence, ledger) = (row["gov_writesequence"]!.DeepClone(), row["gov_ledgernumber"]!.DeepClone());
        fixture.Host.Bypass(fixture.Row, BreachFixture.Administrator, ("gov_doi", 3), ("gov_writesequence", 99), ("gov_ledgernumber", 99));
        fixture.Host.Bypass(fixture.Row, BreachFixture.Administrator, ("gov_doi", 2), ("gov_writesequence", sequence), ("gov_ledgernumber", ledger));
        await fixture.Look();
        Assert.Equal(["3", "2"], (await fixture.Breaches()).Select(breach => breach.Change.NewValue));
    }

    [Fact]
    public async Task ReplayOfAnOwnWrite_ToTheLetter_IsStillNoEcho()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Store.Done(Hold(fixture));
        await fixture.Deliver();
        await fixture.Look();
        var row = fixture.Host.Find(fixture.Row)!.Values;
        var (state, sequence, ledger) = (row["gov_state"]!.DeepClone(), row["gov_writesequence"]!.DeepClone(), row["gov_ledgernumber"]!.DeepClone());
        fixture.Host.Bypass(fixture.Row, BreachFixture.Administrator, ("gov_state", 3), ("gov_writesequence", 99), ("gov_ledgernumber", 99));
        fixture.Host.Bypass(fixture.Row, BreachFixture.Administrator, ("gov_state", state), ("gov_writesequence", sequence), ("gov_ledgernumber", ledger));
        await fixture.Look();
        var breach = Assert.Single(await fixture.Breaches());
        Assert.NotNull(breach.ReturnAuditId);
    }

    [Fact]
    public async Task ThereAndBack_BetweenTwoLooks_IsOneBreachWithItsReturn()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        var back = fixture.Bypass("gov_doi", 0);
        await fixture.Turn();
        await fixture.Turn();
        var breach = Assert.Single(await fixture.Breaches());
        Assert.Equal((BreachState.PutBack, back), (breach.State, breach.ReturnAuditId));
        Assert.Equal("0", fixture.Shown("gov_doi"));
    }

    [Fact]
    public async Task WhatWasThereBeforeTheFirstLook_IsTheBaseline()
    {
        await using var fixture = await BreachFixture.Start();
        Assert.NotEmpty(fixture.Host.Audits);
        Assert.Empty(await fixture.Breaches());
        fixture.Bypass("gov_state", 2);
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
    }

    [Fact]
    public async Task Breach_IsPutBackOnce_AndTheSecondChangeStaysForAPerson()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        await fixture.Turn();
        Assert.Equal("0", fixture.Shown("gov_doi"));
        Assert.Equal(BreachState.PutBack, Assert.Single(await fixture.Breaches()).State);

        fixture.Bypass("gov_doi", 4);
        await fixture.Turn();
        await fixture.Turn();
        var breaches = await fixture.Breaches();
        Assert.Equal([BreachState.PutBack, BreachState.Open], breaches.Select(breach => breach.State));
        Assert.True(breaches[1].Repeated);
        Assert.Equal("4", fixture.Shown("gov_doi"));

        // News of the measure shows the rest and leaves the column alone.
        fixture.Bypass("gov_state", 2);
        await fixture.Turn();
        Assert.Equal(("4", "0"), (fixture.Shown("gov_doi"), fixture.Shown("gov_state")));
        await fixture.Store.Done(new ExplainBreach
        {
            Tenant = TestStore.Tenant,
            CommandId = fixture.Store.NextId(),
            Actor = Actor.Person(fixture.Story.Owner, "api"),
            BreachId = breaches[1].Change.Id,
            Reason = "A data load ran twice",
        });
        await fixture.Turn();
        Assert.Equal("0", fixture.Shown("gov_doi"));
        Assert.Equal(3, (await fixture.Breaches()).Count);
    }

    [Fact]
    public async Task SecondChange_IsNotUndoneByADelivery_ThatComesBeforeTheNextLook()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        await fixture.Turn();
        Assert.Equal("0", fixture.Shown("gov_doi"));

        fixture.Bypass("gov_doi", 4);
        await fixture.Store.Done(Hold(fixture));
        await fixture.Deliver();
        Assert.Equal(("4", "1"), (fixture.Shown("gov_doi"), fixture.Shown("gov_state")));
        await fixture.Look();
        var second = (await fixture.Breaches())[^1];
        Assert.True(second.Repeated && second.State == BreachState.Open);
        await fixture.Turn();
        Assert.Equal("4", fixture.Shown("gov_doi"));
    }

    [Fact]
    public async Task Decision_IsShown_WhateverTheColumnWasPutBackTo()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_state", 2);
        await fixture.Turn();
        Assert.Equal(("0", "0"), (fixture.Shown("gov_state"), Assert.Single(await fixture.Breaches()).PutBackValue));

        await fixture.Store.Done(Hold(fixture));
        await fixture.Deliver();
        Assert.Equal("1", fixture.Shown("gov_state"));
        Assert.Null(Assert.Single(await fixture.Breaches()).PutBackValue);
        fixture.Bypass("gov_state", 0);
        await fixture.Look();
        Assert.True((await fixture.Breaches())[^1].Repeated);
    }

    [Fact]
    public async Task History_ThatCannotBeRead_IsReadByTheNextLook()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        fixture.Host.Trouble.Enqueue(_ => FakeDataverse.Error(HttpStatusCode.Forbidden, "0x80040220", "prvReadAuditSummary is missing."));
        await Assert.ThrowsAsync<HostException>(fixture.Look);
        Assert.Empty(await fixture.Breaches());
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
    }

    [Fact]
    public async Task LateEntry_WithATimeBeforeTheLastLook_IsStillFound()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Host.Now = fixture.Host.Now.AddMinutes(-9);
        fixture.Bypass("gov_doi", 4);
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
    }

    [Fact]
    public async Task LookThatDiesHalfWay_IsMadeUpForByTheNext_WithoutFindingAnythingTwice()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        fixture.Bypass("gov_state", 2);
        fixture.Bypass("gov_implementationstatus", 3);
        fixture.Bus.Left = 2;
        await Assert.ThrowsAsync<System.OperationCanceledException>(fixture.Look);
        Assert.Equal(2, (await fixture.Breaches()).Count);
        fixture.Bus.Left = null;
        await fixture.Look();
        Assert.Equal(["gov_doi", "gov_state", "gov_implementationstatus"], (await fixture.Breaches()).Select(breach => breach.Change.Column));
    }

    [Fact]
    public async Task LooksAtOnce_FindEachChangeOnce()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        fixture.Bypass("gov_doi", 0);
        fixture.Bypass("gov_doi", 5);
        await Task.WhenAll(fixture.Look(), fixture.Look(), fixture.Look());
        var breaches = await fixture.Breaches();
        Assert.Equal(["4", "5"], breaches.Select(breach => breach.Change.NewValue));
        Assert.NotNull(breaches[0].ReturnAuditId);
    }

    // A decision of the store that moves a governed column.
    private static ReviewGate Hold(BreachFixture fixture) => fixture.Story.Review(RequestedOutcome.Hold) with
    {
        MeasureId = fixture.Row.ToString("D"),
        Actor = Actor.Person(fixture.Story.Sponsor, "api"),
    };
}
