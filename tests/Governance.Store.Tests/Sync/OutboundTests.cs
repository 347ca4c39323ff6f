using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Measures;
using Governance.Store.Sync.Detection;
using Governance.Store.Sync.Hosting;
using Governance.Store.Sync.Outbound;
using Governance.Store.Sync.Reporting;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class OutboundTests : IDisposable
{
    private static readonly Guid Item = Guid.Parse("55555555-0000-4000-8000-000000000001");
    private static readonly Guid Theirs = Guid.Parse("66666666-0000-4000-8000-000000000001");
    private static readonly Guid Ours = Guid.Parse("66666666-0000-4000-8000-000000000002");
    private readonly InboundFixture inbound = new();
    private readonly FakeOutbox outbox;
    private readonly FakePanels panels = new();
    private readonly SyncStatus status = new();
    private readonly DataverseOutbox outgoing;

    public OutboundTests()
    {
        outbox = new FakeOutbox(inbound.Sync.Clock);
        var rulebooks = new FakeRulebooks();
        var delivery = new DataverseDelivery(inbound.Measures, rulebooks, new MeasureViews(inbound.People, rulebooks, panels),
            new WriteJournal(inbound.Sync.Tables, inbound.Sync.Clock), inbound.Bus);
        outgoing = new DataverseOutbox(outbox, delivery, status, inbound.Sync.Clock, NullLogger<DataverseOutbox>.Instance);
    }

    private FakeDataverse Host => inbound.Host;

    public void Dispose() => inbound.Dispose();

    [Fact]
    public async Task News_AreWrittenParentsFirstWhateverTheirOrder()
    {
        outbox.Add("workitem", Item.ToString("D"), 4);
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        outbox.Add("rulebook", FakeRulebooks.State.Digest, 6);
        await WorkAsync();
        Assert.Empty(outbox.Items);
        Assert.Equal(
            ["gov_rulebook", "gov_measure", "gov_workitem", "task"],
            Host.Writes.Select(write => Host.Find(write.Row)!.Table));
        var measure = Host.Find(InboundFixture.Measure)!.Values;
        Assert.Equal("G4", measure["gov_gate"]!.GetValue<string>());
        Assert.Equal(7, measure["gov_ledgernumber"]!.GetValue<int>());
        Assert.Equal(0, measure["gov_potentialstatus"]!.GetValue<int>());
        var task = Host.Find(InboundFixture.Task)!.Values;
        Assert.Equal("Regulatory approval", task["subject"]!.GetValue<string>());
        Assert.Equal(Item.ToString("D"), task["_gov_workitemid_value"]!.GetValue<string>());
    }

    [Fact]
    public async Task News_DeliveredAgain_WriteNothing()
    {
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        await WorkAsync();
        var writes = Host.Writes.Count;
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        await WorkAsync();
        Assert.Equal(writes, Host.Writes.Count);
        Assert.Empty(outbox.Items);
    }

    [Fact]
    public async Task Panel_StandsInTheRow_WithoutTheWorkItem()
    {
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        await WorkAsync();
        var panel = JsonNode.Parse(Host.Find(InboundFixture.Measure)!.Values["gov_panel"]!.GetValue<string>())!.AsObject();
        Assert.Equal("G4", panel["gate"]!.GetValue<string>());
        Assert.Equal(7, panel["ledgerNumber"]!.GetValue<int>());
        Assert.False(panel.ContainsKey("workItem"));
    }

    [Fact]
    public async Task Panel_ThatSaysTheSameWithANewerLedgerNumber_IsNoChange()
    {
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        await WorkAsync();
        var writes = Host.Writes.Count;
        panels.Change = panel => panel with { LedgerNumber = 99 };
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 6);
        await WorkAsync();
        Assert.Equal(writes, Host.Writes.Count);
    }

    [Fact]
    public async Task Panel_ThatSaysSomethingElse_IsWritten_AndThenStays()
    {
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        await WorkAsync();
        var writes = Host.Writes.Count;
        panels.Change = panel => panel with { LedgerNumber = 99, Ready = true };
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 6);
        await WorkAsync();
        Assert.Equal(["gov_panel"], Host.Writes[^1].Body.Select(part => part.Key).Where(key => key.StartsWith("gov_p", StringComparison.Ordinal)));
        Assert.Equal(writes + 1, Host.Writes.Count);
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 7);
        await WorkAsync();
        Assert.Equal(writes + 1, Host.Writes.Count);
    }

    [Fact]
    public async Task People_AreShownAsTheUsersThatTheyAreLinkedTo()
    {
        inbound.Measures.All[0] = inbound.Measures.All[0] with { Roles = [new RoleHolder("sponsor", "person-1"), new RoleHolder("owner", "nobody")] };
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        await WorkAsync();
        var measure = Host.Find(InboundFixture.Measure)!.Values;
        Assert.Equal(InboundFixture.User.ToString("D"), measure["_gov_sponsorid_value"]!.GetValue<string>());
        Assert.Null(measure["_gov_resultownerid_value"]);
    }

    [Fact]
    public async Task Evidence_EnteredHere_GetsTheAnswerOnly()
    {
        Host.Put("gov_evidenceitem", Theirs, new JsonObject { ["gov_status"] = 0, ["gov_name"] = "As they wrote it" });
        Evidence(new HostReference("dataverse", inbound.Sync.Environment.Scope, Theirs.ToString("D")));
        await WorkAsync();
        var write = Assert.Single(Host.Writes);
        Assert.Equal(Theirs, write.Row);
        Assert.False(write.Body.ContainsKey("gov_name"));
        Assert.Equal(1, write.Body["gov_status"]!.GetValue<int>());
        Assert.Equal(new string('c', 64), write.Body["gov_sha256"]!.GetValue<string>());
    }

    [Fact]
    public async Task Evidence_FromElsewhere_IsBroughtInWhole()
    {
        Evidence(new HostReference("jira", "cloud", "10050"));
        await WorkAsync();
        var write = Assert.Single(Host.Writes);
        Assert.Equal(Ours, write.Row);
        Assert.Equal("Licence", write.Body["gov_name"]!.GetValue<string>());
        Assert.Equal($"/gov_measures({InboundFixture.Measure:D})", write.Body["gov_measureid@odata.bind"]!.GetValue<string>());
    }

    [Fact]
    public async Task Evidence_FromAnotherEnvironment_IsNotMistakenForOneOfThisOne()
    {
        Evidence(new HostReference("dataverse", Guid.NewGuid().ToString("D"), Theirs.ToString("D")));
        await WorkAsync();
        Assert.Equal(Ours, Assert.Single(Host.Writes).Row);
    }

    [Fact]
    public async Task Measure_OfAnotherEnvironment_IsNotShownHere()
    {
        inbound.Measures.All[0] = inbound.Measures.All[0] with { DemandSource = new HostReference("dataverse", "another", "x") };
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 5);
        await WorkAsync();
        Assert.Empty(Host.Writes);
    }

    [Fact]
    public async Task Refusal_IsKeptWithThePluginsWordsAndTriedAgain()
    {
        Host.Refuse = _ => "The permit's key is not known. [Permit.UnknownKey]";
        outbox.Add("rulebook", FakeRulebooks.State.Digest, 6);
        await WorkAsync();
        Assert.Equal(["The permit's key is not known. [Permit.UnknownKey]"], outbox.Reasons);
        Assert.Equal("The permit's key is not known. [Permit.UnknownKey]", Assert.Single(status.Kept("acme")).Reason);
        Assert.Empty(status.Kept("another tenant"));

        Host.Refuse = _ => null;
        await WorkAsync();
        Assert.Single(outbox.Items);
        inbound.Sync.Clock.Advance(TimeSpan.FromMinutes(1));
        await WorkAsync();
        Assert.Empty(outbox.Items);
        Assert.Empty(status.Kept("acme"));
    }

    [Fact]
    public async Task Trouble_WithOneItem_DoesNotStopTheOthers()
    {
        await inbound.Sync.Environment.Client.WhoAmIAsync(CancellationToken.None);
        Host.Trouble.Enqueue(_ => FakeDataverse.Error(HttpStatusCode.InternalServerError, "x", "SQL timeout"));
        outbox.Add("rulebook", FakeRulebooks.State.Digest, 6);
        outbox.Add("measure", InboundFixture.Measure.ToString("D"), 7);
        await WorkAsync();
        Assert.Equal("rulebook", Assert.Single(outbox.Items).Kind);
        Assert.NotNull(Host.Find(InboundFixture.Measure));
    }

    [Fact]
    public void Pauses_GrowToAMinuteAndNoFurther()
    {
        var now = DateTimeOffset.UnixEpoch;
        var pauses = Enumerable.Range(0, 40).Select(attempt => Store.Sync.State.Backoff.Until(now, attempt) - now).ToList();
        Assert.Equal(TimeSpan.FromSeconds(2), pauses[0]);
        Assert.Equal(TimeSpan.FromMinutes(1), pauses[^1]);
        Assert.Equal(pauses.Order(), pauses);
    }

    private void Evidence(HostReference? source)
    {
        inbound.Measures.All[0] = inbound.Measures.All[0] with
        {
            Evidence =
            [
                new EvidenceItem
                {
                    Key = Ours.ToString("D"), Kind = "regulatory-approval", Name = "Licence", Sha256 = new string('c', 64), Size = 3,
                    ContentType = "application/pdf", CapturedAt = DateTimeOffset.UnixEpoch, Collector = "person-1", Source = source, LedgerNumber = 9,
                },
            ],
        };
        outbox.Add("evidence", Ours.ToString("D"), 9);
    }

    private Task WorkAsync() => outgoing.WorkAsync("acme", [inbound.Sync.Environment], CancellationToken.None);
}
