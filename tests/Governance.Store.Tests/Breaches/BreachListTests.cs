using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Tests.Support;
using Governance.Store.Writing;

using Xunit;

namespace Governance.Store.Tests.Breaches;

public sealed class BreachListTests
{
    [Fact]
    public async Task List_ShowsAllKinds_OpenOnesFirst_NewestFirst_AndOnlyTheTenantsOwn()
    {
        await using var store = await TestStore.Start();
        var story = await WithFindings(store);
        Assert.Equal(
            ["PreventionChanged", "CompletedUnmet", "GateChangedInHost", "GateChangedInHost"],
            List(store, new BreachFilter()).Select(item => Text(item, "kind")));
        Assert.Equal(["Open", "Open", "Open", "Explained"], List(store, new BreachFilter()).Select(item => Text(item, "state")));
        Assert.Empty(store.Get<BreachReader>().List(TestStore.OtherTenant, new BreachFilter(), null, 100)!);
        var host = List(store, new BreachFilter { Kind = BreachKind.PreventionChanged }).Single();
        Assert.True(host.ContainsKey("measureId") && host["measureId"] is null && host["measure"] is null);
        Assert.Equal(("dataverse", "PermitKeys", "a-key"), (Text(host, "host"), Text(host, "subject"), Text(host, "newValue")));
        var item = List(store, new BreachFilter { Kind = BreachKind.CompletedUnmet }).Single();
        Assert.Equal((story.Measure, "Lending product", Story.Item), (Text(item, "measureId"), Text(item, "measure"), Text(item["workItem"]!, "externalKey")));
        Assert.False(item.ContainsKey("column"));
    }

    [Fact]
    public async Task List_IsFiltered_ByStateKindAndMeasure()
    {
        await using var store = await TestStore.Start();
        var story = await WithFindings(store);
        Assert.Equal(3, List(store, new BreachFilter { State = BreachState.Open }).Count);
        Assert.Equal("audit-1", Text(Assert.Single(List(store, new BreachFilter { State = BreachState.Explained })), "auditId"));
        Assert.Empty(List(store, new BreachFilter { State = BreachState.PutBack }));
        Assert.Equal(3, List(store, new BreachFilter { Measure = story.Measure }).Count);
        Assert.Single(List(store, new BreachFilter { Measure = story.Measure, State = BreachState.Open, Kind = BreachKind.GateChangedInHost }));
        Assert.Empty(List(store, new BreachFilter { Measure = "another" }));
    }

    [Fact]
    public async Task Pages_TogetherAreTheWholeList_EachOnce()
    {
        await using var store = await TestStore.Start();
        var story = await WithFindings(store);
        for (var number = 3; number < 30; number++)
        {
            await store.Done(Record(story, $"audit-{number}", "0", "4", $"row-{number}"));
        }

        var whole = List(store, new BreachFilter()).Select(item => Text(item, "id")).ToList();
        var read = new List<string>();
        string? after = null;
        do
        {
            var page = store.Get<BreachReader>().List(TestStore.Tenant, new BreachFilter(), after, 7)!;
            read.AddRange(page.Select(item => item.Id));
            after = page.Count == 7 ? page[^1].Id : null;
        }
        while (after is not null);

        Assert.Equal(31, whole.Count);
        Assert.Equal(whole, read);
        Assert.Null(store.Get<BreachReader>().List(TestStore.Tenant, new BreachFilter(), "nothing", 7));
        Assert.Null(store.Get<BreachReader>().List(TestStore.OtherTenant, new BreachFilter(), whole[0], 7));
    }

    [Fact]
    public async Task Projections_AreTheSameAfterARebuild()
    {
        await using var store = await TestStore.Start();
        await WithFindings(store);
        var before = List(store, new BreachFilter()).Select(item => item.ToJsonString()).ToList();
        await store.Stop();
        Assert.Empty(store.Get<Rebuilder>().Run());
        Assert.Equal(before, List(store, new BreachFilter()).Select(item => item.ToJsonString()));
    }

    private static async Task<Story> WithFindings(TestStore store)
    {
        var story = await Story.WithMeasure(store);
        await store.Done(Record(story, "audit-1", "0", "4"));
        await store.Done(new ExplainBreach
        {
            Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), BreachId = (await story.State()).Breaches[0].Change.Id, Reason = "A data load",
        });
        await store.Done(Record(story, "audit-2", "4", "5"));
        await store.Done(story.Observe(completed: false, version: 1));
        await store.Done(story.Observe(completed: true, version: 2));
        await store.Done(new RecordPreventionChange
        {
            Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, Host = "dataverse", Scope = "organization-1", Subject = "PermitKeys", NewValue = "a-key", At = DateTimeOffset.UnixEpoch,
        });
        return story;
    }

    private static IReadOnlyList<JsonObject> List(TestStore store, BreachFilter filter) =>
        [.. store.Get<BreachReader>().List(TestStore.Tenant, filter, null, 1000)!.Select(item => item.Shown)];

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static RecordBreach Record(Story story, string audit, string before, string after, string? row = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Sync,
        MeasureId = story.Measure,
        Change = new HostChange
        {
            Id = StoreId.From(audit), Host = "dataverse", Scope = "organization-1", Row = row ?? story.Measure, Column = "gov_doi",
            OldValue = before, NewValue = after, By = "user-1", At = DateTimeOffset.UnixEpoch, AuditId = audit,
        },
    };
}
