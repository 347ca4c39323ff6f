using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Breaches;

public sealed class PreventionTests
{
    private const string Validator = "Validator:LEND/Done";

    [Fact]
    public async Task Change_IsFoundOnce_HoweverOftenItIsSeen_AndOnlyByTheSync()
    {
        await using var store = await TestStore.Start();
        var gone = Gone(store);
        await store.Denied(gone with { Actor = TestStore.Admin }, "Prevention.ServiceOnly");
        await store.Denied(gone with { CommandId = store.NextId(), Host = "store" }, "Prevention.HostUnknown");
        await store.Denied(gone with { CommandId = store.NextId(), Subject = " " }, "Request.ValueMissing");
        await store.Done(gone with { CommandId = store.NextId() });
        await store.Done(gone with { CommandId = store.NextId(), At = gone.At.AddHours(1) });
        var finding = Assert.Single(State(store).Findings);
        Assert.Equal(("present", null, BreachState.Open), (finding.OldValue, finding.NewValue, finding.State));
    }

    [Fact]
    public async Task Return_IsNoFinding_AndTheNextChangeIsARepeatedOne()
    {
        await using var store = await TestStore.Start();
        await store.Done(Gone(store));
        await store.Done(Back(store));
        Assert.NotNull(Assert.Single(State(store).Findings).ReturnedAt);
        await store.Done(Gone(store));
        var findings = State(store).Findings;
        Assert.Equal([false, true], findings.Select(finding => finding.Repeated));
        Assert.NotEqual(findings[0].Id, findings[1].Id);
    }

    [Fact]
    public async Task AcceptedChange_IsWhatLaterLooksAreComparedWith()
    {
        await using var store = await TestStore.Start();
        var admin = await AdminOf(store);
        await store.Done(Gone(store));
        await store.Done(Accept(store, await PersonOf(store, "Sandbox Controller"), State(store).Findings[0].Id));
        await store.Done(Accept(store, admin, State(store).Findings[0].Id));
        await store.Done(Back(store));
        Assert.Equal(2, State(store).Findings.Count);
        await store.Done(Gone(store));
        Assert.Equal(2, State(store).Findings.Count);
        Assert.NotNull(State(store).Findings[1].ReturnedAt);
    }

    [Fact]
    public async Task ChangeThatWasTakenBack_DoesNotBecomeAllowedByBeingAccepted()
    {
        await using var store = await TestStore.Start();
        var admin = await AdminOf(store);
        await store.Done(Gone(store));
        await store.Done(Back(store));
        await store.Done(Accept(store, await PersonOf(store, "Sandbox Controller"), State(store).Findings[0].Id));
        await store.Done(Accept(store, admin, State(store).Findings[0].Id));
        await store.Done(Gone(store));
        Assert.Equal(2, State(store).Findings.Count);
    }

    [Fact]
    public async Task Explanation_IsAKnownAdministratorsOrAuditors_Once()
    {
        await using var store = await TestStore.Start();
        var auditor = await PersonOf(store, "Sandbox Auditor");
        await store.Done(Gone(store));
        var id = State(store).Findings[0].Id;
        var explain = new ExplainBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(auditor, "api", "auditor"), BreachId = id, Reason = "A workflow was rebuilt" };
        await store.Denied(explain with { Actor = TestStore.Admin }, "Breaches.AuditorOnly");
        await store.Denied(explain with { CommandId = store.NextId(), Actor = Actor.Person(auditor, "api") }, "Breaches.AuditorOnly");
        await store.Denied(explain with { CommandId = store.NextId(), Actor = Actor.Person("nobody", "api", "admin") }, "Breaches.AuditorOnly");
        await store.Denied(explain with { CommandId = store.NextId(), Reason = "" }, "Request.ValueMissing");
        await store.Denied(explain with { CommandId = store.NextId(), Tenant = TestStore.OtherTenant }, "Breaches.Unknown");
        await store.Done(explain with { CommandId = store.NextId() });
        await store.Denied(explain with { CommandId = store.NextId() }, "Breaches.Explained");
        Assert.Equal((BreachState.Explained, auditor), (State(store).Findings[0].State, State(store).Findings[0].ExplainedBy));
    }

    [Fact]
    public async Task Acceptance_IsAKnownAdministrators_NeverOfAnOwnChange_Once()
    {
        await using var store = await TestStore.Start();
        var admin = await AdminOf(store);
        var culprit = await PersonOf(store, "Sandbox Administrator");
        await store.Done(Gone(store) with { ByPersonId = culprit });
        var id = State(store).Findings[0].Id;
        await store.Denied(Accept(store, admin, id) with { Actor = Actor.Person(admin, "api", "auditor") }, "Auth.RoleMissing");
        await store.Denied(Accept(store, admin, id) with { Actor = TestStore.Admin }, "Breaches.PersonUnknown");
        await store.Denied(Accept(store, culprit, id), "Breaches.OwnChange");
        await store.Denied(Accept(store, admin, id) with { Tenant = TestStore.OtherTenant }, "Breaches.Unknown");
        await store.Done(Accept(store, admin, id));
        await store.Denied(Accept(store, admin, id), "Breaches.Accepted");
        await store.Denied(new PutBackBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, BreachId = id }, "Breaches.ServiceOnly");
        Assert.Null((await store.Done(new PutBackBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, BreachId = id })).LedgerNumber);
    }

    [Fact]
    public async Task Book_TakesTheFirstLookAsBaseline_AndFindsWhatIsNewGoneOrOther()
    {
        await using var store = await TestStore.Start();
        var book = store.Get<PreventionBook>();
        Assert.Null(await book.CompareAsync(Look(("Validator:A/Done", "present"), ("Validator:B/Done", "present"))));
        Assert.Empty(State(store).Findings);
        await book.CompareAsync(Look(("Validator:B/Done", "other"), ("Validator:C/Done", "present")));
        Assert.Equal(
            [("Validator:A/Done", null), ("Validator:B/Done", "other"), ("Validator:C/Done", "present")],
            State(store).Findings.Select(finding => (finding.Subject, finding.NewValue)));
        var version = State(store).Version;
        await book.CompareAsync(Look(("Validator:B/Done", "other"), ("Validator:C/Done", "present")));
        Assert.Equal(version, State(store).Version);
    }

    [Fact]
    public async Task Baseline_OfAPartThatWasLookedAt_ChangesNothing()
    {
        await using var store = await TestStore.Start();
        await store.Get<PreventionBook>().CompareAsync(Look(("Validator:A/Done", "present")));
        var again = new RecordPreventionBaseline
        {
            Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, Host = "jira", Scope = "cloud-1", Area = "Validator:",
            Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["Validator:A/Done"] = "absent" },
        };
        await store.Denied(again with { Actor = TestStore.Admin }, "Prevention.ServiceOnly");
        Assert.Null((await store.Done(again with { CommandId = store.NextId() })).LedgerNumber);
        Assert.Equal("present", State(store).Subjects["Validator:A/Done"].Accepted);
    }

    private static PreventionLook Look(params (string Subject, string Value)[] seen) => new()
    {
        Tenant = TestStore.Tenant, Host = "jira", Scope = "cloud-1", Area = "Validator:", At = DateTimeOffset.UnixEpoch,
        Seen = seen.ToDictionary(item => item.Subject, item => item.Value, StringComparer.Ordinal),
    };

    private static PreventionState State(TestStore store) => store.Get<PreventionBook>().Find(TestStore.Tenant, "jira", "cloud-1")!;

    private static RecordPreventionChange Gone(TestStore store) => new()
    {
        Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, Host = "jira", Scope = "cloud-1", Subject = Validator,
        OldValue = "present", By = "account-1", At = DateTimeOffset.UnixEpoch,
    };

    private static RecordPreventionChange Back(TestStore store) => Gone(store) with { OldValue = null, NewValue = "present" };

    private static AcceptBreach Accept(TestStore store, string person, string id) => new()
    {
        Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(person, "api", "admin"), BreachId = id, Reason = "Agreed with the project",
    };

    private static Task<string> AdminOf(TestStore store) => PersonOf(store, "Sandbox Sponsor");

    private static async Task<string> PersonOf(TestStore store, string name) => Story.Text(
        await store.Done(new Governance.Store.People.AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Name = name }), "id");
}
