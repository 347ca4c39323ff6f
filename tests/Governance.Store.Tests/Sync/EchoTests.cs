using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Tests.Support;
using Xunit;

namespace Governance.Store.Tests.Sync;

/// <summary>What an administrator can make of a note that the store left.</summary>
public sealed class EchoTests
{
    [Fact]
    public async Task RefusedWrite_LeavesNoNote_ThatALaterChangeFits()
    {
        await using var fixture = await BreachFixture.Start();
        var refused = await Fail(fixture, _ => FakeDataverse.Error(HttpStatusCode.BadRequest, "0x80040265", "Permit.NoKeys"));
        Replay(fixture, refused);
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task WriteThatLostARace_LeavesNoNote()
    {
        await using var fixture = await BreachFixture.Start();
        var lost = await Fail(fixture, _ => FakeDataverse.Error(HttpStatusCode.PreconditionFailed, "0x80060882", "The row has changed."));
        Replay(fixture, lost);
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task WriteThatTheHostDidNotEvenRead_LeavesNoNote()
    {
        await using var fixture = await BreachFixture.Start();
        var thrown = await Fail(fixture, _ => FakeDataverse.Error(HttpStatusCode.RequestEntityTooLarge, "0x80040216", "Too large."));
        Replay(fixture, thrown);
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task WriteWithoutAnAnswer_IsSettledByTheRow_OnceNothingCanBeUnderWay()
    {
        await using var fixture = await BreachFixture.Start();
        var lost = await Fail(fixture, _ => throw new HttpRequestException("The connection was cut."));
        fixture.Clock.Advance(TimeSpan.FromMinutes(16));
        await fixture.Look();
        Replay(fixture, lost);
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task WriteThatArrived_ThoughTheAnswerWasLost_IsAnEcho()
    {
        await using var fixture = await BreachFixture.Start();
        var arrived = await Fail(fixture, _ => throw new HttpRequestException("The connection was cut."));
        Replay(fixture, arrived);
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task WriteThatArrived_ThoughItsRepeatWasRefused_IsAnEcho()
    {
        await using var fixture = await BreachFixture.Start();
        await Fail(fixture, request =>
        {
            Replay(fixture, Body(request));
            return FakeDataverse.Error(HttpStatusCode.PreconditionFailed, "0x80060882", "The row has changed.");
        });
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task PartOfANotedWrite_IsNoEcho()
    {
        await using var fixture = await BreachFixture.Start();
        var lost = await Fail(fixture, _ => throw new HttpRequestException("The connection was cut."));
        fixture.Host.Bypass(
            fixture.Row, BreachFixture.Administrator,
            ("gov_state", lost["gov_state"]!.DeepClone()), ("gov_writesequence", lost["gov_writesequence"]!.DeepClone()));
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task NotedWrite_AndAColumnMore_IsNoEcho()
    {
        await using var fixture = await BreachFixture.Start();
        var lost = await Fail(fixture, _ => throw new HttpRequestException("The connection was cut."));
        lost["gov_doi"] = 5;
        Replay(fixture, lost);
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task NoteThatTheHistoryHasReadPast_FitsNothing()
    {
        await using var fixture = await BreachFixture.Start();
        var lost = await Fail(fixture, _ => throw new HttpRequestException("The connection was cut."));
        var before = fixture.Host.Find(fixture.Row)!.Values["gov_writesequence"]!.DeepClone();
        fixture.Bypass("gov_writesequence", 40);
        await fixture.Look();
        fixture.WriteUnseen("gov_writesequence", before);
        Replay(fixture, lost);
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task SequenceTakenBack_MakesARoomForNoEcho_InTheSameLookEither()
    {
        await using var fixture = await BreachFixture.Start();
        var lost = await Fail(fixture, _ => throw new HttpRequestException("The connection was cut."));
        var before = fixture.Host.Find(fixture.Row)!.Values["gov_writesequence"]!.DeepClone();
        fixture.Bypass("gov_writesequence", 40);
        fixture.Bypass("gov_writesequence", before);
        Replay(fixture, lost);
        await fixture.Look();
        Assert.NotEmpty(await fixture.Breaches());
    }

    [Fact]
    public async Task StoresWrite_AfterTheSequenceWasTakenBack_IsAnEcho()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_writesequence", 40);
        fixture.Bypass("gov_writesequence", 0);
        await fixture.Look();
        await fixture.Store.Done(Hold(fixture));
        await fixture.Deliver();
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task HalfACharacter_InAGovernedColumn_IsStillABreach()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_gate", "G9");
        var audit = fixture.Host.Audits[^1];
        audit["changedata"] = audit["changedata"]!.GetValue<string>().Replace("G9", "\\ud800", StringComparison.Ordinal);
        await fixture.Look();
        Assert.Equal("\ufffd", Assert.Single(await fixture.Breaches()).Change.NewValue);
    }

    // The store's write of a decision meets trouble, and the outbox gives up for now; answers what was sent.
    private static async Task<JsonObject> Fail(BreachFixture fixture, Func<HttpRequestMessage, HttpResponseMessage?> trouble)
    {
        await fixture.Store.Done(Hold(fixture));
        JsonObject? sent = null;
        fixture.Host.Look = request =>
        {
            if (request.Method == HttpMethod.Patch && request.RequestUri!.AbsolutePath.Contains("gov_measures(", StringComparison.Ordinal))
            {
                var body = Body(request);
                if (sent is null || body["gov_writesequence"]!.ToString() == sent["gov_writesequence"]!.ToString())
                {
                    sent ??= body;
                    fixture.Host.Trouble.Enqueue(trouble);
                }
            }
        };
        await fixture.Deliver();
        fixture.Host.Look = _ => { };
        Assert.NotNull(sent);
        Assert.True(sent.ContainsKey("gov_state"));
        return sent;
    }

    private static JsonObject Body(HttpRequestMessage request)
    {
        using var reader = new System.IO.StreamReader(request.Content!.ReadAsStream(), leaveOpen: true);
        var body = JsonNode.Parse(reader.ReadToEnd())!.AsObject();
        request.Content!.ReadAsStream().Position = 0;
        return body;
    }

    // The same columns with the same values, by an administrator.
    private static void Replay(BreachFixture fixture, JsonObject sent) => fixture.Host.Bypass(
        fixture.Row,
        BreachFixture.Administrator,
        [.. sent.Where(item => item.Key is "gov_ledgernumber" or "gov_writesequence" || Governance.Store.Breaches.GateColumns.Dataverse.Contains(item.Key))
            .Select(item => (item.Key, item.Value?.DeepClone()))]);

    private static ReviewGate Hold(BreachFixture fixture) => fixture.Story.Review(RequestedOutcome.Hold) with
    {
        MeasureId = fixture.Row.ToString("D"),
        Actor = Actor.Person(fixture.Story.Sponsor, "api"),
    };
}
