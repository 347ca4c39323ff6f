using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Ledger;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Sync;

using Xunit;

namespace Governance.Store.Tests.Breaches;

/// <summary>A column that is changed time and again leaves two findings, and a number.</summary>
public sealed class BreachCountTests
{
    [Fact]
    public async Task SecondChangeInOneLook_IsRepeated_AndTheRowIsPutBackOnce()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        fixture.Bypass("gov_doi", 5);
        await fixture.Turn();
        var breaches = await fixture.Breaches();
        Assert.Equal([(false, BreachState.PutBack), (true, BreachState.Open)], breaches.Select(breach => (breach.Repeated, breach.State)));
        Assert.Equal("0", fixture.Shown("gov_doi"));
        fixture.Bypass("gov_doi", 3);
        await fixture.Turn();
        await fixture.Turn();
        Assert.Equal("3", fixture.Shown("gov_doi"));
        await Explain(fixture, breaches[1].Change.Id);
        await fixture.Turn();
        Assert.Equal("0", fixture.Shown("gov_doi"));
    }

    [Fact]
    public async Task ManyChanges_AreTwoFindings_OneEntryALook_AndANumber()
    {
        await using var fixture = await BreachFixture.Start();
        for (var change = 0; change < 40; change++)
        {
            fixture.Bypass("gov_doi", 1 + (change % 2));
        }

        await fixture.Look();
        await fixture.Look();
        var last = fixture.Bypass("gov_doi", 5);
        await fixture.Look();
        var breaches = await fixture.Breaches();
        Assert.Equal([1, 40], breaches.Select(breach => breach.Times));
        Assert.Equal((last, "5", BreachFixture.Administrator.ToString("D")), (breaches[1].Last!.AuditId, breaches[1].StandingValue, breaches[1].Last!.By));
        Assert.Equal([38, 1], Entries(fixture.Store).Select(entry => entry.Times));
        Assert.Equal(2, Types(fixture.Store).Count(type => type == "BreachFound"));
    }

    [Fact]
    public async Task ManyTimesThereAndBack_IsCounted_AndTheLastWayBackIsShown()
    {
        await using var fixture = await BreachFixture.Start();
        var back = string.Empty;
        for (var turn = 0; turn < 5; turn++)
        {
            fixture.Bypass("gov_doi", 4);
            back = fixture.Bypass("gov_doi", 0);
        }

        await fixture.Look();
        var breaches = await fixture.Breaches();
        Assert.Equal([1, 4], breaches.Select(breach => breach.Times));
        Assert.Equal(back, breaches[1].ReturnAuditId);
        Assert.Single(Types(fixture.Store), type => type == "BreachRepeated");
        fixture.Bypass("gov_doi", 4);
        await fixture.Look();
        Assert.Null((await fixture.Breaches())[1].ReturnAuditId);
    }

    [Fact]
    public async Task WhatWasDealtWith_CountsNoMore_AndOtherColumnsAreFindingsOfTheirOwn()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Bypass("gov_doi", 4);
        fixture.Bypass("gov_doi", 5);
        await fixture.Look();
        foreach (var breach in await fixture.Breaches())
        {
            await Explain(fixture, breach.Change.Id);
        }

        fixture.Bypass("gov_doi", 3);
        fixture.Bypass("gov_state", 2);
        await fixture.Look();
        Assert.Equal([(1, false), (1, true), (1, false), (1, false)], (await fixture.Breaches()).Select(breach => (breach.Times, breach.Repeated)));
    }

    [Fact]
    public async Task WhatWasCounted_AndComesAgainAmongMore_IsNotCountedTwice()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var first = Record(story, Change(story, "audit-1", "4"), Change(story, "audit-2", "5"), Change(story, "audit-3", "3"));
        await store.Done(first);
        await store.Done(first with { CommandId = store.NextId(), Later = [.. first.Later, Change(story, "audit-4", "2")] });
        var breaches = (await story.State()).Breaches;
        Assert.Equal([1, 3], breaches.Select(breach => breach.Times));
        Assert.Equal("2", breaches[1].StandingValue);
    }

    [Fact]
    public async Task WhoMadeAChangeThatWasCounted_DoesNotAcceptIt_AndWhatWasProposedBeforeIsForgotten()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var culprit = await story.Person("Sandbox Administrator");
        await store.Done(Record(story, Change(story, "audit-1", "4"), Change(story, "audit-2", "5")));
        var id = (await story.State()).Breaches[1].Change.Id;
        await store.Done(Accept(story, story.Sponsor, id));
        Assert.Equal(story.Sponsor, (await story.State()).Breaches[1].AcceptanceProposedBy);
        await store.Done(Record(story, Change(story, "audit-3", "3") with { By = "user-2", ByPersonId = culprit }));
        Assert.Null((await story.State()).Breaches[1].AcceptanceProposedBy);
        await store.Denied(Accept(story, culprit, id), "Breaches.OwnChange");
        await store.Done(Accept(story, story.Owner, id));
        Assert.Equal(BreachState.Open, (await story.State()).Breaches[1].State);
    }

    private static BreachRepeated[] Entries(TestStore store) =>
        [.. Repeated(store).Select(entry => System.Text.Json.JsonSerializer.Deserialize<BreachRepeated>(System.Text.Json.Nodes.JsonNode.Parse(entry.Bytes)!["data"], StoreJson.Options)!)];

    private static System.Collections.Generic.IEnumerable<LedgerEntry> Repeated(TestStore store) =>
        store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Where(entry => entry.Type == "BreachRepeated");

    private static string[] Types(TestStore store) => [.. store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Select(entry => entry.Type)];

    private static async Task Explain(BreachFixture fixture, string id) => await fixture.Store.Done(new ExplainBreach
    {
        Tenant = TestStore.Tenant, CommandId = fixture.Store.NextId(), Actor = Actor.Person(fixture.Story.Owner, "api"), BreachId = id, Reason = "A data load",
    });

    private static AcceptBreach Accept(Story story, string person, string id) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api", "admin"), BreachId = id, Reason = "Seen",
    };

    private static RecordBreach Record(Story story, params HostChange[] changes) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Sync, MeasureId = story.Measure, Change = changes[0], Later = changes[1..],
    };

    private static HostChange Change(Story story, string audit, string after) => new()
    {
        Id = StoreId.From(audit), Host = "dataverse", Scope = "organization-1", Row = story.Measure, Column = "gov_doi",
        OldValue = "9", NewValue = after, By = "user-1", At = DateTimeOffset.UnixEpoch, AuditId = audit,
    };
}
