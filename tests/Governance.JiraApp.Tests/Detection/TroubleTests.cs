using System;
using System.Linq;
using System.Threading.Tasks;
using Governance.JiraApp.Detection;
using Governance.Store.Breaches;
using Xunit;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>Jira is busy, away, slow to show, or the server ends in the middle: the same findings, each once.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private DetectionWorld world = null!;

    private SiteIssue Issue => world.First;

    public async Task InitializeAsync() => world = await DetectionWorld.SettledAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    public static TheoryData<string, int, bool> Faults
    {
        get
        {
            var faults = new TheoryData<string, int, bool>();
            foreach (var call in new[] { "GET issue/10001?", "POST search/jql", "PUT app/field" })
            {
                foreach (var status in new[] { 429, 503, 500, 0 })
                {
                    faults.Add(call, status, false);
                    faults.Add(call, status, true);
                }
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_InTheMiddle_ChangesNothingButLatency(string call, int status, bool isAfter)
    {
        await world.PassG1Async();
        Issue.Write("Passed", DetectionWorld.Person);
        await world.HintAsync(Issue);
        world.Site.Faults.Add(new SiteFault(call, status, isAfter));
        await world.SettleAsync();
        Assert.Empty(world.Site.Faults);
        Assert.Equal((BreachState.PutBack, "Passed"), Only(await world.BreachesAsync()));
        Assert.Equal(("G2", "G2"), (Issue.Gate, world.Second.Gate));
    }

    [Fact]
    public async Task Site_ThatIsBusyForLong_IsLeftAloneAndLosesNothing()
    {
        Issue.Write("Passed", DetectionWorld.Person);
        await world.HintAsync(Issue);
        for (var i = 0; i < 30; i++)
        {
            world.Site.Faults.Add(new SiteFault("", i % 2 == 0 ? 429 : 503));
        }

        await world.TurnAsync();
        Assert.Empty(await world.BreachesAsync());
        world.Site.Faults.Clear();
        await world.SettleAsync();
        Assert.Equal((BreachState.PutBack, "Passed"), Only(await world.BreachesAsync()));
    }

    [Fact]
    public async Task Event_ThatComesManyTimes_IsOneFinding()
    {
        Issue.Write("Passed", DetectionWorld.Person);
        for (var i = 0; i < 3; i++)
        {
            await world.HintAsync(Issue);
            await world.HintAsync(world.Second);
            await world.TurnAsync(look: i == 1);
        }

        await world.SettleAsync();
        Assert.Equal((BreachState.PutBack, "Passed"), Only(await world.BreachesAsync()));
    }

    [Fact]
    public async Task TwoLooksAtOnce_FindTheSameOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            Issue.Write($"Passed {round}", DetectionWorld.Person);
            Issue.Write("G1", DetectionWorld.Person);
            world.Second.Write($"Passed {round}", Site.App, withHistory: false);
            await world.HintAsync(Issue);
            await world.HintAsync(world.Second);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.TurnAsync())));
            await world.SettleAsync();
        }

        var breaches = await world.BreachesAsync();
        Assert.Equal([1, 4], breaches.Where(breach => breach.Change.Row == "10001").Select(breach => breach.Times));
        Assert.All(breaches.Where(breach => breach.Change.Row == "10001"), breach => Assert.NotNull(breach.ReturnAuditId));
        Assert.Equal(breaches.Count, breaches.Select(breach => breach.Change.Id).Distinct(StringComparer.Ordinal).Count());
        // The first is put back by whichever turn comes first; from the second on the field waits for a person.
        Assert.Equal([("Passed 0", 1), ("Passed 4", 4)], breaches.Where(breach => breach.Change.Row == "10002").Select(breach => (breach.StandingValue, breach.Times)));
    }

    [Fact]
    public async Task End_BetweenNoteAndWrite_MakesNoFindingAndExcusesNobody()
    {
        await world.PassG1Async();
        // The note is made; the write never leaves.
        world.Site.Faults.Add(new SiteFault("PUT app/field", 500));
        await world.TurnAsync();
        Assert.Equal("G1", Issue.Gate);
        await world.RestartAsync();
        await world.SettleAsync();
        Assert.Equal("G2", Issue.Gate);
        Assert.Empty(await world.BreachesAsync());

        world.Clock.Now += TimeSpan.FromMinutes(11);
        await world.SettleAsync();
        Issue.Write("Passed", Site.App);
        Issue.Write("G2", Site.App);
        await world.SettleAsync();
        Assert.Equal($"{Issue.History[^1].Id}", Assert.Single(await world.BreachesAsync()).ReturnAuditId);
    }

    [Fact]
    public async Task Note_OfAWriteThatNeverCame_FitsNoOtherValueAndNoOtherIssue()
    {
        await world.PassG1Async();
        world.Site.Faults.Add(new SiteFault("PUT app/field", 500));
        await world.TurnAsync();
        Issue.Write("Closed", Site.App);
        world.Second.Write("G2", Site.App, Site.PotentialId);
        await world.SettleAsync();
        Assert.Equal(
            ["10001 gate Closed", "10002 potential-status G2"],
            (await world.BreachesAsync()).Select(breach => $"{breach.Change.Row} {breach.Change.Column} {breach.Change.NewValue}").Order(StringComparer.Ordinal));
        Assert.Equal(("G2", "NotSet"), (Issue.Gate, world.Second.Values[Site.PotentialId]));
    }

    [Fact]
    public async Task End_BetweenWriteAndItsAnswer_MakesNoFinding()
    {
        await world.PassG1Async();
        world.Site.Faults.Add(new SiteFault("PUT app/field", 0, IsAfter: true));
        await world.TurnAsync();
        Assert.Equal("G2", Issue.Gate);
        await world.RestartAsync();
        await world.SettleAsync();
        Assert.Empty(await world.BreachesAsync());
        Assert.Empty(world.Get<WriteNotes>().Unread(world.Access));
    }

    [Fact]
    public async Task End_BetweenWriteAndPuttingTheFindingBack_IsMadeUpFor()
    {
        Issue.Write("Passed", DetectionWorld.Person);
        var ends = true;
        world.Bus.EndsBefore = command => ends && command is PutBackBreach;
        await world.TurnAsync();
        await world.TurnAsync();
        Assert.Equal(("G1", BreachState.Open), (Issue.Gate, Assert.Single(await world.BreachesAsync()).State));
        ends = false;
        await world.RestartAsync();
        await world.SettleAsync();
        Assert.Equal((BreachState.PutBack, "Passed"), Only(await world.BreachesAsync()));
        Assert.Equal(4, Issue.History.Count);
    }

    [Fact]
    public async Task End_BetweenFindingAndItsEntryBeingKept_IsOneFinding()
    {
        Issue.Write("Passed", DetectionWorld.Person);
        Issue.Write("Closed", DetectionWorld.Person);
        var sent = 0;
        world.Bus.EndsBefore = command => command is RecordBreach && ++sent == 2;
        await world.TurnAsync();
        await world.RestartAsync();
        await world.SettleAsync();
        Assert.Equal(["Passed", "Closed"], (await world.BreachesAsync()).Select(breach => breach.Change.NewValue));
        Assert.Equal("G1", Issue.Gate);
    }

    [Theory]
    [InlineData(40, 100)]
    [InlineData(40, 7)]
    [InlineData(0, 50)]
    public async Task History_LongerThanWhatComesWithTheIssue_IsReadToItsEnd(int embedded, int page)
    {
        (world.Site.Embedded, world.Site.PageSize) = (embedded, page);
        Issue.Write("Passed", DetectionWorld.Person);
        Issue.Write("G1", DetectionWorld.Person);
        for (var i = 0; i < 150; i++)
        {
            Issue.Touch(DetectionWorld.Person);
        }

        await world.HintAsync(Issue);
        await world.SettleAsync();
        Assert.NotNull(Assert.Single(await world.BreachesAsync()).ReturnAuditId);
        Assert.True(world.Site.CallsOf("/changelog?") > 0);
    }

    [Fact]
    public async Task History_ThatGrowsWhileItIsRead_LosesNoEntry()
    {
        (world.Site.Embedded, world.Site.PageSize) = (5, 10);
        for (var i = 0; i < 30; i++)
        {
            Issue.Touch(DetectionWorld.Person);
        }

        var left = 3;
        world.Site.OnPage = issue =>
        {
            if (left-- > 0)
            {
                issue.Write($"Passed {left}", DetectionWorld.Person);
            }
        };
        await world.HintAsync(Issue);
        await world.SettleAsync();
        Assert.Equal([1, 2], (await world.BreachesAsync()).Select(breach => breach.Times));
        Assert.Equal("G1", Issue.Gate);
    }

    [Fact]
    public async Task Search_ThatShowsAnOlderState_RaisesNothing()
    {
        world.Site.FreezeSearch();
        await world.PassG1Async();
        await world.SettleAsync();
        Assert.Equal("G2", Issue.Gate);
        Assert.Empty(await world.BreachesAsync());
        Issue.Write("Passed", DetectionWorld.Person);
        await world.SettleAsync();
        world.Site.ThawSearch();
        await world.SettleAsync();
        Assert.Equal((BreachState.PutBack, "Passed"), Only(await world.BreachesAsync()));
        Assert.Equal("G2", Issue.Gate);
    }

    [Fact]
    public async Task Look_WhenNothingChanged_CostsOneSearchAProjectAndNothingElse()
    {
        world.Clock.Now += TimeSpan.FromMinutes(30);
        await world.TurnAsync();
        world.Clock.Now += TimeSpan.FromMinutes(1);
        world.Site.Calls.Clear();
        await world.TurnAsync();
        Assert.Equal(["POST search/jql"], world.Site.Calls);
    }

    [Fact]
    public async Task Clock_ThatIsADayOff_MakesNoFindingOfOurOwnWrites()
    {
        world.Clock.Now += TimeSpan.FromDays(1);
        world.BringToken();
        await world.PassG1Async();
        await world.TurnAsync();
        world.Clock.Now -= TimeSpan.FromDays(1);
        world.BringToken();
        await world.SettleAsync();
        Assert.Equal("G2", Issue.Gate);
        Assert.Empty(await world.BreachesAsync());
    }

    private static (BreachState State, string? Value) Only(System.Collections.Generic.IReadOnlyList<Breach> breaches)
    {
        var breach = Assert.Single(breaches);
        return (breach.State, breach.Change.NewValue);
    }
}
