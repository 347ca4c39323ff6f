using System;
using System.Threading.Tasks;

using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Breaches;

/// <summary>What nobody known made takes two administrators to accept.</summary>
public sealed class SecondAdministratorTests
{
    [Fact]
    public async Task BreachWithoutAKnownAuthor_IsAcceptedByTwo_NeverByOneTwice()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var id = await Found(story);
        var first = await store.Done(Accept(story, story.Sponsor, id));
        Assert.Equal("second administrator", Story.Text(first, "waitingFor"));
        var waiting = (await story.State()).Breaches[0];
        Assert.Equal((BreachState.Open, story.Sponsor, null), (waiting.State, waiting.AcceptanceProposedBy, waiting.AcceptedBy));
        Assert.Equal(story.Sponsor, BreachShow.Of(await story.State(), waiting)["acceptanceProposedBy"]!.GetValue<string>());
        await store.Denied(Accept(story, story.Sponsor, id), "Breaches.SecondAdministrator");
        await store.Denied(Accept(story, "nobody", id), "Breaches.PersonUnknown");
        await store.Denied(Accept(story, story.Owner, id) with { Actor = Actor.Person(story.Owner, "api") }, "Auth.RoleMissing");
        var second = await store.Done(Accept(story, story.Owner, id));
        Assert.Null(second.Answer?["waitingFor"]);
        var accepted = (await story.State()).Breaches[0];
        Assert.Equal((BreachState.Accepted, story.Sponsor, story.Owner), (accepted.State, accepted.AcceptanceProposedBy, accepted.AcceptedBy));
    }

    [Fact]
    public async Task AccountThatIsLinkedMeanwhile_IsTheAuthor()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var id = await Found(story);
        var culprit = await story.Person("Sandbox Administrator");
        await Link(story, culprit, "dataverse", "organization-1", "user-1");
        await store.Denied(Accept(story, culprit, id), "Breaches.OwnChange");
        await store.Done(Accept(story, story.Sponsor, id));
        Assert.Equal(BreachState.Accepted, (await story.State()).Breaches[0].State);
    }

    [Fact]
    public async Task FindingOfAHost_IsTheSame()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var id = await Changed(story, null);
        Assert.Equal("second administrator", Story.Text(await store.Done(Accept(story, story.Sponsor, id)), "waitingFor"));
        Assert.Equal((BreachState.Open, story.Sponsor), (State(store).Findings[0].State, State(store).Findings[0].AcceptanceProposedBy));
        Assert.Equal("present", State(store).Subjects["Auditing"].Accepted);
        await store.Denied(Accept(story, story.Sponsor, id), "Breaches.SecondAdministrator");
        await store.Done(Accept(story, story.Owner, id));
        Assert.Equal(BreachState.Accepted, State(store).Findings[0].State);
        Assert.Null(State(store).Subjects["Auditing"].Accepted);
    }

    [Fact]
    public async Task AcceptingAnOlderFinding_ClosesItOnly_AndAllowsNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var culprit = await story.Person("Sandbox Administrator");
        var older = await Changed(story, "evil", culprit);
        var newer = await Changed(story, "other", culprit);
        await store.Done(Accept(story, story.Sponsor, older));
        Assert.Equal("present", State(store).Subjects["Auditing"].Accepted);
        Assert.Equal([BreachState.Accepted, BreachState.Open], State(store).Findings.ConvertAll(finding => finding.State));
        await store.Done(Accept(story, story.Sponsor, newer));
        Assert.Equal("other", State(store).Subjects["Auditing"].Accepted);
        await Changed(story, "evil", culprit);
        Assert.Equal(3, State(store).Findings.Count);
    }

    [Fact]
    public async Task AcceptingAnOlderFinding_OfWhatIsThereNow_AllowsIt()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var culprit = await story.Person("Sandbox Administrator");
        var older = await Changed(story, "agreed", culprit);
        await Changed(story, "other", culprit);
        await Changed(story, "agreed", culprit);
        await store.Done(Accept(story, story.Sponsor, older));
        Assert.Equal("agreed", State(store).Subjects["Auditing"].Accepted);
    }

    private static PreventionState State(TestStore store) => store.Get<PreventionBook>().Find(TestStore.Tenant, "dataverse", "organization-1")!;

    private static async Task<string> Changed(Story story, string? value, string? by = null)
    {
        await story.Store.Done(new RecordPreventionChange
        {
            Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Sync, Host = "dataverse", Scope = "organization-1", Subject = "Auditing",
            OldValue = "present", NewValue = value, ByPersonId = by, At = DateTimeOffset.UnixEpoch,
        });
        return State(story.Store).Findings[^1].Id;
    }

    private static async Task<string> Found(Story story)
    {
        await story.Store.Done(new RecordBreach
        {
            Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Sync, MeasureId = story.Measure,
            Change = new HostChange
            {
                Id = StoreId.From("audit-1"), Host = "dataverse", Scope = "organization-1", Row = story.Measure, Column = "gov_doi",
                OldValue = "0", NewValue = "4", By = "user-1", At = DateTimeOffset.UnixEpoch, AuditId = "audit-1",
            },
        });
        return (await story.State()).Breaches[0].Change.Id;
    }

    private static async Task Link(Story story, string person, string system, string scope, string subject)
    {
        var link = await story.Store.Done(new ProposeIdentityLink
        {
            Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = TestStore.Admin, PersonId = person, System = system, Scope = scope, Subject = subject,
        });
        await story.Store.Done(new ConfirmIdentityLink
        {
            Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = TestStore.SecondAdmin, LinkId = Story.Text(link, "linkId"),
        });
    }

    private static AcceptBreach Accept(Story story, string person, string id) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api", "admin"), BreachId = id, Reason = "Seen",
    };
}
