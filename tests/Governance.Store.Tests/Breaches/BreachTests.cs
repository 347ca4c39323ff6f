using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Breaches;

public sealed class BreachTests
{
    [Fact]
    public async Task Recording_TheSameChangeAgain_ChangesNothing_AndOnlyTheSyncRecords()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var first = Record(story, "audit-1", "3", "4");
        await store.Denied(first with { Actor = TestStore.Admin }, "Breaches.ServiceOnly");
        await store.Denied(first with { CommandId = store.NextId(), MeasureId = Guid.NewGuid().ToString("D") }, "Measures.Unknown");
        await store.Done(first with { CommandId = store.NextId() });
        await store.Done(first with { CommandId = store.NextId() });
        var state = await story.State();
        Assert.Equal((BreachState.Open, state.LedgerNumber), (Assert.Single(state.Breaches).State, state.Breaches[0].LedgerNumber));
        Assert.Equal(0, state.Doi);
        Assert.False(state.WorkItems[0].Breached);
    }

    [Fact]
    public async Task Return_ToTheStoresValue_BelongsToTheFinding_ButAReturnElsewhereIsAnother()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Record(story, "audit-1", "0", "4"));
        await store.Done(Record(story, "audit-2", "4", "3"));
        await store.Done(Record(story, "audit-3", "3", "0"));
        await store.Done(Record(story, "audit-3", "3", "0"));
        var breaches = (await story.State()).Breaches;
        Assert.Equal(2, breaches.Count);
        Assert.Equal((null, "audit-3"), (breaches[0].ReturnAuditId, breaches[1].ReturnAuditId));
        Assert.Equal([false, true], breaches.Select(breach => breach.Repeated));
    }

    [Fact]
    public async Task Return_ThatIsReadAfterTheRowWasFoundRight_IsNoSecondBreach()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Record(story, "audit-1", "0", "4"));
        await store.Done(new PutBackBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, BreachId = (await story.State()).Breaches[0].Change.Id });
        await store.Done(Record(story, "audit-2", "4", "0"));
        var breach = Assert.Single((await story.State()).Breaches);
        Assert.Equal((BreachState.PutBack, "audit-2"), (breach.State, breach.ReturnAuditId));
    }

    [Fact]
    [Trait("Checklist", "81")]
    public async Task PutBack_HappensOnce_AndMakesTheNextChangeAPersonsMatter_UntilSomebodyDealtWithIt()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Record(story, "audit-1", "0", "4"));
        var id = (await story.State()).Breaches[0].Change.Id;
        var putBack = new PutBackBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, BreachId = id };
        await store.Denied(putBack with { Actor = TestStore.Admin }, "Breaches.ServiceOnly");
        await store.Denied(putBack with { CommandId = store.NextId(), BreachId = "nothing" }, "Breaches.Unknown");
        Assert.NotNull((await store.Done(putBack with { CommandId = store.NextId() })).LedgerNumber);
        Assert.Null((await store.Done(putBack with { CommandId = store.NextId() })).LedgerNumber);
        await store.Done(Record(story, "audit-2", "0", "4"));
        var second = (await story.State()).Breaches[1];
        Assert.Equal((true, BreachState.Open), (second.Repeated, second.State));
        Assert.Null((await store.Done(putBack with { CommandId = store.NextId(), BreachId = second.Change.Id })).LedgerNumber);

        await store.Done(Explain(story, second.Change.Id));
        await store.Done(Explain(story, id));
        await store.Done(Record(story, "audit-3", "0", "5"));
        Assert.False((await story.State()).Breaches[2].Repeated);
    }

    [Fact]
    public async Task Repetition_IsJudgedByColumn()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Record(story, "audit-1", "0", "4"));
        await store.Done(new PutBackBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, BreachId = (await story.State()).Breaches[0].Change.Id });
        await store.Done(Record(story, "audit-2", "0", "2", "gov_state"));
        Assert.False((await story.State()).Breaches[1].Repeated);
    }

    [Fact]
    public async Task Explanation_IsARoleHolders_WithAReason_Once()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Record(story, "audit-1", "0", "4"));
        var id = (await story.State()).Breaches[0].Change.Id;
        var stranger = await story.Person("Sandbox Reader");
        await store.Denied(Explain(story, id) with { Actor = Actor.Person(stranger, "api", "admin") }, "Breaches.RoleMissing");
        await store.Denied(Explain(story, id) with { Reason = " " }, "Request.ValueMissing");
        await store.Denied(Explain(story, "nothing"), "Breaches.Unknown");
        await store.Done(Explain(story, id));
        await store.Denied(Explain(story, id), "Breaches.Explained");
        var breach = (await story.State()).Breaches[0];
        Assert.Equal((BreachState.Explained, story.Owner, "A data load ran twice"), (breach.State, breach.ExplainedBy, breach.Explanation));
    }

    [Fact]
    public async Task Acceptance_IsAKnownAdministrators_NeverOfAnOwnChange_Once()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var culprit = await story.Person("Sandbox Administrator");
        var record = Record(story, "audit-1", "0", "4");
        await store.Done(record with { Change = record.Change with { ByPersonId = culprit } });
        var id = (await story.State()).Breaches[0].Change.Id;
        var accept = new AcceptBreach
        {
            Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api", "admin"), BreachId = id, Reason = "Trained since",
        };
        await store.Denied(accept with { Actor = Actor.Person(story.Sponsor, "api") }, "Auth.RoleMissing");
        await store.Denied(accept with { CommandId = store.NextId(), Actor = TestStore.Admin }, "Breaches.PersonUnknown");
        await store.Denied(accept with { CommandId = store.NextId(), Actor = Actor.Person(culprit, "api", "admin") }, "Breaches.OwnChange");
        await store.Denied(accept with { CommandId = store.NextId(), Reason = string.Empty }, "Request.ValueMissing");
        await store.Denied(accept with { CommandId = store.NextId(), Tenant = TestStore.OtherTenant }, "Breaches.Unknown");
        await store.Denied(Explain(story, id) with { Tenant = TestStore.OtherTenant }, "Breaches.Unknown");
        await store.Done(accept with { CommandId = store.NextId() });
        await store.Denied(accept with { CommandId = store.NextId() }, "Breaches.Accepted");
        await store.Denied(Explain(story, id), "Breaches.Accepted");
        var breach = (await story.State()).Breaches[0];
        Assert.Equal((BreachState.Accepted, story.Sponsor, "Trained since"), (breach.State, breach.AcceptedBy, breach.Acceptance));
    }

    [Fact]
    public async Task Recording_OfWhatIsObservedOrOfAHost_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(Record(story, "audit-1", "0", "4") with { Kind = BreachKind.CompletedUnmet }, "Breaches.KindNotRecorded");
        await store.Denied(Record(story, "audit-1", "0", "4") with { Kind = BreachKind.PreventionChanged }, "Breaches.KindNotRecorded");
    }

    [Fact]
    public async Task ChangeOfAJiraField_IsABreach_AndItsReturnIsJudgedByWhatTheStoreShowsThere()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Jira(story, "10", "G1", "G4", GateColumns.JiraGate));
        await store.Done(Jira(story, "11", "G4", "G1", GateColumns.JiraGate));
        await store.Done(Jira(story, "12", "NotSet", "Green", GateColumns.JiraPotential));
        var breaches = (await story.State()).Breaches;
        Assert.Equal([("gate", "11"), ("potential-status", null)], breaches.Select(breach => (breach.Change.Column!, breach.ReturnAuditId)));
        Assert.All(breaches, breach => Assert.True(breach.AwaitsPutBack));
    }

    private static RecordBreach Record(Story story, string audit, string before, string after, string column = "gov_doi") => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Sync,
        MeasureId = story.Measure,
        Change = new HostChange
        {
            Id = StoreId.From(audit, column), Host = "dataverse", Scope = "organization-1", Row = story.Measure, Column = column,
            OldValue = before, NewValue = after, By = "user-1", At = DateTimeOffset.UnixEpoch, AuditId = audit,
        },
    };

    private static RecordBreach Jira(Story story, string audit, string before, string after, string field)
    {
        var record = Record(story, audit, before, after, field);
        return record with { Change = record.Change with { Host = "jira", Scope = "cloud-1", Row = "10001" } };
    }

    private static ExplainBreach Explain(Story story, string id) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        BreachId = id,
        Reason = "A data load ran twice",
    };
}
