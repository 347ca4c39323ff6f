using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Xunit;

namespace Governance.JiraApp.Tests.Detection;

public sealed class FieldWatchTests : IAsyncLifetime
{
    private DetectionWorld world = null!;

    private SiteIssue Issue => world.First;

    public async Task InitializeAsync() => world = await DetectionWorld.SettledAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task OwnWrites_ThroughEveryMove_AreNoFinding()
    {
        Assert.Equal(("G1", "NotSet"), (Issue.Gate, Issue.Values[Site.PotentialId]));
        await world.PassG1Async();
        await world.SettleAsync();
        Assert.Equal("G2", Issue.Gate);
        Assert.Equal(3, Issue.History.Count);
        Assert.Empty(await world.BreachesAsync());
    }

    [Fact]
    public async Task History_FromBeforeTheFirstLook_IsTheBaseline()
    {
        await using var other = await DetectionWorld.SettledAsync(before =>
        {
            before.First.Write("Passed", DetectionWorld.Person);
            before.First.Write("G1", DetectionWorld.Person);
            before.First.Write("Passed", DetectionWorld.Person);
        });
        await other.SettleAsync();
        Assert.Empty(await other.BreachesAsync());
        Assert.Equal("G1", other.First.Gate);
    }

    [Fact]
    public async Task ForeignWrite_IsAFindingWithItsAuthor_AndIsPutBackOnce()
    {
        Issue.Write("Passed", DetectionWorld.Person);
        var entry = Issue.History[^1];
        await world.SettleAsync();
        var breach = Assert.Single(await world.BreachesAsync());
        Assert.Equal(BreachState.PutBack, breach.State);
        Assert.Equal(
            ("jira", DetectionWorld.Cloud, "10001", "gate", "G1", "Passed", DetectionWorld.Person, world.Owner, $"{entry.Id}", entry.At),
            (breach.Change.Host, breach.Change.Scope, breach.Change.Row, breach.Change.Column, breach.Change.OldValue, breach.Change.NewValue,
                breach.Change.By, breach.Change.ByPersonId, breach.Change.AuditId, breach.Change.At));
        Assert.Equal("G1", Issue.Gate);
        Assert.Equal(entry.Id, Issue.History[^2].Id);
        Assert.Equal("G1", world.Second.Gate);
    }

    [Fact]
    public async Task ForeignWrite_InTheOtherField_IsAFindingOfThatField()
    {
        Issue.Write("Green", "unlinked-account", Site.PotentialId);
        await world.SettleAsync();
        var breach = Assert.Single(await world.BreachesAsync());
        Assert.Equal(("potential-status", "unlinked-account", null), (breach.Change.Column, breach.Change.By, breach.Change.ByPersonId));
        Assert.Equal("NotSet", Issue.Values[Site.PotentialId]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"G9\"")]
    [InlineData("a value with\ttabs and \"quotes\"")]
    public async Task ForeignWrite_OfAnyValue_IsPutBack(string? value)
    {
        Issue.Write(value, DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Equal(BreachState.PutBack, Assert.Single(await world.BreachesAsync()).State);
        Assert.Equal("G1", Issue.Gate);
    }

    [Fact]
    public async Task ThereAndBack_BetweenTwoLooks_IsOneFindingWithItsReturn()
    {
        Issue.Write("Passed", DetectionWorld.Person);
        Issue.Write("G1", DetectionWorld.Person);
        var back = Issue.History[^1];
        await world.SettleAsync();
        var breach = Assert.Single(await world.BreachesAsync());
        Assert.Equal((BreachState.PutBack, $"{back.Id}"), (breach.State, breach.ReturnAuditId));
        Assert.Equal(back.Id, Issue.History[^1].Id);
    }

    [Fact]
    public async Task ThereAndBack_AfterItWasPutBack_IsASecondFinding()
    {
        Issue.Write("Passed", DetectionWorld.Person);
        Issue.Write("G1", DetectionWorld.Person);
        await world.SettleAsync();
        Issue.Write("Passed", Site.App);
        Issue.Write("G1", Site.App);
        await world.SettleAsync();
        var breaches = await world.BreachesAsync();
        Assert.Equal(2, breaches.Count);
        Assert.Equal((true, $"{Issue.History[^1].Id}"), (breaches[1].Repeated, breaches[1].ReturnAuditId));
    }

    [Fact]
    public async Task StolenAppToken_WritingAnotherValueOrACopyOfAnEarlierOne_IsAFinding()
    {
        await world.PassG1Async();
        await world.SettleAsync();
        Issue.Write("G1", Site.App);
        world.Second.Write("Closed", Site.App);
        await world.SettleAsync();
        var breaches = await world.BreachesAsync();
        Assert.Equal(["10001 G1", "10002 Closed"], breaches.Select(breach => $"{breach.Change.Row} {breach.Change.NewValue}").Order(StringComparer.Ordinal));
        Assert.All(breaches, breach => Assert.Equal((Site.App, BreachState.PutBack), (breach.Change.By, breach.State)));
        Assert.Equal(("G2", "G2"), (Issue.Gate, world.Second.Gate));
    }

    [Fact]
    public async Task Value_WrittenByAnotherJustBeforeOurs_IsAFinding()
    {
        // The decision is made, and somebody writes its result before the store does.
        await world.PassG1Async();
        Issue.Write("G2", DetectionWorld.Person);
        await world.TurnAsync(look: false);
        await world.SettleAsync();
        Assert.Equal("G2", Assert.Single(await world.BreachesAsync()).Change.NewValue);
        Assert.Equal("G2", Issue.Gate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reversal_OfWhatWasPutBack_StaysUntilAPersonHasDealtWithIt(bool accept)
    {
        Issue.Write("Passed", DetectionWorld.Person);
        await world.SettleAsync();
        Issue.Write("Passed", DetectionWorld.Person);
        await world.SettleAsync();
        var repeated = (await world.BreachesAsync())[1];
        Assert.Equal((true, BreachState.Open, "Passed"), (repeated.Repeated, repeated.State, Issue.Gate));

        // The decision moves on meanwhile: the other issue shows it, this field waits.
        await world.PassG1Async();
        await world.SettleAsync();
        Assert.Equal(("Passed", "G2"), (Issue.Gate, world.Second.Gate));

        await world.DoneAsync(accept
            ? new AcceptBreach { Tenant = DetectionWorld.Tenant, CommandId = world.NextId(), Actor = Actor.Person(await world.PersonAsync("Sandbox Controller"), "api", "admin"), BreachId = repeated.Change.Id, Reason = "Known." }
            : new ExplainBreach { Tenant = DetectionWorld.Tenant, CommandId = world.NextId(), Actor = Actor.Person(world.Owner, "api"), BreachId = repeated.Change.Id, Reason = "An import." });
        await world.SettleAsync();
        Assert.Equal("G2", Issue.Gate);
        Assert.Equal(2, (await world.BreachesAsync()).Count);
    }

    [Fact]
    public async Task Write_WithoutHistory_IsFoundByItsValueAndPutBack()
    {
        Issue.Write("Passed", Site.App, withHistory: false);
        await world.HintAsync(Issue);
        await world.SettleAsync();
        var breach = Assert.Single(await world.BreachesAsync());
        Assert.Equal(("G1", "Passed", null, BreachState.PutBack), (breach.Change.OldValue, breach.Change.NewValue, breach.Change.By, breach.State));
        Assert.Equal("G1", Issue.Gate);

        Issue.Write("Passed", Site.App, withHistory: false);
        await world.HintAsync(Issue);
        await world.SettleAsync();
        await world.HintAsync(Issue);
        await world.SettleAsync();
        Assert.Equal([false, true], (await world.BreachesAsync()).Select(known => known.Repeated));
        Assert.Equal("Passed", Issue.Gate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_WithoutHistory_ThatComesAgainAfterItsReturn_IsRecordedAgain(bool explain)
    {
        await SilentlyAsync("Passed");
        await SilentlyAsync("Passed");
        await SilentlyAsync("G1");
        var before = await world.BreachesAsync();
        Assert.Equal(2, before.Count);
        if (explain)
        {
            await world.DoneAsync(new ExplainBreach { Tenant = DetectionWorld.Tenant, CommandId = world.NextId(), Actor = Actor.Person(world.Owner, "api"), BreachId = before[1].Change.Id, Reason = "An import." });
            await world.SettleAsync();
        }

        await SilentlyAsync("Passed");
        var after = await world.BreachesAsync();
        Assert.Equal(Told(before) + 1, Told(after));

        // The same occasion, looked at again, is told once.
        await world.HintAsync(Issue);
        await world.SettleAsync();
        Assert.Equal(Told(after), Told(await world.BreachesAsync()));
    }

    private static int Told(IReadOnlyList<Breach> breaches) => breaches.Sum(breach => breach.Times);

    private async Task SilentlyAsync(string value)
    {
        Issue.Write(value, Site.App, withHistory: false);
        await world.HintAsync(Issue);
        await world.SettleAsync();
    }

    [Fact]
    public async Task Write_WithoutHistoryAndWithoutEvent_IsFoundByTheDailyCensus()
    {
        world.Clock.Now += TimeSpan.FromMinutes(30);
        await world.TurnAsync();
        Issue.Write("Passed", Site.App, withHistory: false);
        await world.SettleAsync();
        Assert.Empty(await world.BreachesAsync());
        world.Clock.Now += TimeSpan.FromHours(25);
        world.BringToken();
        await world.SettleAsync();
        Assert.Equal(BreachState.PutBack, Assert.Single(await world.BreachesAsync()).State);
    }

    public static TheoryData<string, string> Properties => new()
    {
        { "gate", """{"gate":"Passed","decision":"Go"}""" },
        { "gate", "\"Passed\"" },
        { "potential-status", "\"Green\"" },
        { "governance", """{"approved":true,"measure":"*"}""" },
        { "sd.public.comment", "null" },
        { "proforma", "[1,2,3]" },
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task IssueProperty_WithAnyValue_ChangesNothingAndIsNeverRead(string key, string value)
    {
        var before = await world.StateAsync();
        Issue.Properties[key] = System.Text.Json.Nodes.JsonNode.Parse(value);
        Issue.Touch(DetectionWorld.Person);
        await world.HintAsync(Issue);
        await world.SettleAsync();
        Assert.Equal((before.Version, before.LedgerNumber), ((await world.StateAsync()).Version, (await world.StateAsync()).LedgerNumber));
        Assert.Equal("G1", Issue.Gate);
        Assert.DoesNotContain(world.Site.Calls, call => call.Contains("propert", StringComparison.OrdinalIgnoreCase));
    }
}
