using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Tests.Support;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class RowCensusTests
{
    private const string Guard = "Governance.Plugins.Guards.StoreOwnedTableGuard: Update of gov_measure";

    [Fact]
    public async Task WithoutAFinding_RowsAreNotCompared()
    {
        await using var fixture = await Started();
        fixture.WriteUnseen("gov_doi", 4);
        await fixture.Guard();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task AuditingSwitchedThereAndBack_IsAFindingOfWhoDidIt_AndFindsWhatWasChangedMeanwhile()
    {
        await using var fixture = await Started();
        fixture.Host.Protection.Switch(on: false, fixture.Host.Now.AddSeconds(1), BreachFixture.Administrator);
        fixture.WriteUnseen("gov_doi", 4);
        fixture.Host.Protection.Switch(on: true, fixture.Host.Now.AddSeconds(2), BreachFixture.Administrator);
        await fixture.Turn();
        await fixture.Guard();
        await fixture.Guard();
        var finding = Assert.Single(fixture.Findings());
        Assert.Equal(("Auditing", "on", "off", BreachFixture.Administrator.ToString("D")), (finding.Subject, finding.OldValue, finding.NewValue, finding.By));
        Assert.NotNull(finding.ReturnedAt);
        var breach = Assert.Single(await fixture.Breaches());
        Assert.Equal(("gov_doi", "0", "4", $"census:{finding.Id}"), (breach.Change.Column, breach.Change.OldValue, breach.Change.NewValue, breach.Change.AuditId));
        await fixture.Deliver();
        Assert.Equal("0", fixture.Shown("gov_doi"));
        await fixture.Guard();
        Assert.Equal(BreachState.PutBack, Assert.Single(await fixture.Breaches()).State);
    }

    [Fact]
    public async Task WhileAuditingIsOff_EachLookCompares_AndTheSecondChangeStaysForAPerson()
    {
        await using var fixture = await Started();
        fixture.Host.Protection.Switch(on: false, fixture.Host.Now.AddSeconds(1), BreachFixture.Administrator);
        await fixture.Guard();
        Assert.Contains(fixture.Status.Kept(TestStore.Tenant), item => item.Id == "Auditing");
        fixture.WriteUnseen("gov_doi", 4);
        await fixture.Guard();
        await fixture.Deliver();
        Assert.Equal("0", fixture.Shown("gov_doi"));
        fixture.WriteUnseen("gov_doi", 4);
        await fixture.Guard();
        await fixture.Guard();
        await fixture.Deliver();
        var breaches = await fixture.Breaches();
        Assert.Equal([false, true], breaches.Select(breach => breach.Repeated));
        Assert.Equal("4", fixture.Shown("gov_doi"));
    }

    [Fact]
    public async Task ChangeMadeAfterTheLastLookBeforeAuditingIsOnAgain_IsFound()
    {
        await using var fixture = await Started();
        fixture.Host.Protection.Switch(on: false, fixture.Host.Now.AddSeconds(1), BreachFixture.Administrator);
        await fixture.Guard();
        fixture.WriteUnseen("gov_state", 2);
        fixture.Host.Protection.Switch(on: true, fixture.Host.Now.AddSeconds(2), BreachFixture.Administrator);
        await fixture.Guard();
        Assert.Equal("gov_state", Assert.Single(await fixture.Breaches()).Change.Column);
    }

    [Fact]
    public async Task LookThatDiesAfterTheFinding_IsMadeUpForByTheNext()
    {
        await using var fixture = await Started();
        fixture.Host.Protection.StepOf(Guard)["statecode"] = 1;
        fixture.WriteUnseen("gov_doi", 4);
        fixture.Host.Look = request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("gov_measures", StringComparison.Ordinal))
            {
                fixture.Host.Look = _ => { };
                throw new OperationCanceledException("The server was ended.");
            }
        };
        await fixture.Guard();
        Assert.Single(fixture.Findings());
        Assert.Empty(await fixture.Breaches());
        await fixture.Guard();
        Assert.Single(fixture.Findings());
        Assert.Single(await fixture.Breaches());
    }

    [Fact]
    public async Task ChangeThatTheHistoryTellsOf_IsNotFoundTwice_WhicheverIsReadFirst()
    {
        await using var first = await Started();
        first.Host.Protection.StepOf(Guard)["statecode"] = 1;
        first.Bypass("gov_doi", 4);
        await first.Look();
        await first.Guard();
        Assert.Single(await first.Breaches());

        await using var second = await Started();
        second.Store.Clock.Now = second.Host.Now.AddHours(1);
        second.Host.Protection.StepOf(Guard)["statecode"] = 1;
        second.Bypass("gov_doi", 4);
        await second.Guard();
        await second.Look();
        await second.Look();
        Assert.StartsWith("census:", Assert.Single(await second.Breaches()).Change.AuditId!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowThatIsLate_IsNoBreach_ButWhatNeverStoodThereIs()
    {
        await using var fixture = await Started();
        await fixture.Store.Done(fixture.Story.Review(RequestedOutcome.Hold) with
        {
            MeasureId = fixture.Row.ToString("D"),
            Actor = Actor.Person(fixture.Story.Sponsor, "api"),
        });
        fixture.Host.Protection.StepOf(Guard)["statecode"] = 1;
        await fixture.Guard();
        Assert.Empty(await fixture.Breaches());

        fixture.WriteUnseen("gov_doi", 4);
        fixture.Host.Protection.StepOf(Guard)["stage"] = 40;
        await fixture.Guard();
        Assert.Equal("gov_doi", Assert.Single(await fixture.Breaches()).Change.Column);
        await fixture.Deliver();
        Assert.Equal(("0", "1"), (fixture.Shown("gov_doi"), fixture.Shown("gov_state")));
    }

    [Fact]
    public async Task RowThatIsGone_IsFound_AndMadeAgain()
    {
        await using var fixture = await Started();
        fixture.Host.Delete(fixture.Host.Find(fixture.Row)!);
        fixture.Host.Protection.StepOf(Guard)["statecode"] = 1;
        await fixture.Guard();
        Assert.Contains(await fixture.Breaches(), breach => breach.Change is { Column: "gov_gate", NewValue: null });
        await fixture.Deliver();
        Assert.Equal("G1", fixture.Shown("gov_gate"));
    }

    [Fact]
    public async Task AuditLog_ThatWasDeleted_OrATableNoLongerAudited_IsAFinding_EachTime()
    {
        await using var fixture = await Started();
        fixture.Host.Protection.Note(111, fixture.Host.Now.AddSeconds(1), BreachFixture.Administrator);
        fixture.Host.Protection.Note(108, fixture.Host.Now.AddSeconds(2), BreachFixture.Administrator);
        await fixture.Guard();
        await fixture.Guard();
        Assert.Equal(["Auditing:log", "Auditing:table"], fixture.Findings().Select(finding => finding.Subject));
        fixture.Host.Protection.Note(108, fixture.Host.Now.AddSeconds(3), BreachFixture.Administrator);
        await fixture.Guard();
        Assert.True(fixture.Findings()[2].Repeated);
    }

    [Fact]
    public async Task Switches_BeforeTheFirstLook_AreTheBaseline()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Host.Protection.Switch(on: false, fixture.Host.Now, BreachFixture.Administrator);
        fixture.Host.Protection.Switch(on: true, fixture.Host.Now.AddSeconds(1), BreachFixture.Administrator);
        await fixture.Guard();
        await fixture.Guard();
        Assert.Empty(fixture.Findings());
    }

    private static async Task<BreachFixture> Started()
    {
        var fixture = await BreachFixture.Start();
        await fixture.Guard();
        return fixture;
    }
}
