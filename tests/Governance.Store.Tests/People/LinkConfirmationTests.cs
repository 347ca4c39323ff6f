using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>Two administrators make a link, whatever one of them has become in between.</summary>
public sealed class LinkConfirmationTests
{
    [Fact]
    public async Task Admin_WhoWasLinkedAfterProposing_CannotConfirm()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var link = await Propose(store, story.Owner, "jira", "account-1", TestStore.Admin);
        var own = await Propose(store, story.Controller, "entra", "admin-one", TestStore.SecondAdmin);
        await store.Done(Confirm(store, own, new Actor { Subject = "api:admin-three", Via = "api", Roles = ["admin"] }));

        await store.Denied(Confirm(store, link, TestStore.Admin with { PersonId = story.Controller }), "People.SecondAdminNeeded");
        await store.Denied(Confirm(store, link, Linked(story.Controller, "api:another-session")), "People.SecondAdminNeeded");
        await store.Denied(Confirm(store, link, Actor.Person(story.Controller, "jira", "admin")), "People.SecondAdminNeeded");
        Assert.Null(await store.Get<IPersonDirectory>().Find(TestStore.Tenant, "jira", "cloud-1", "account-1"));
        await store.Done(Confirm(store, link, Linked(story.Sponsor, "api:admin-four")));
    }

    [Fact]
    public async Task Admin_WhoProposedAsAPerson_CannotConfirmUnderTheSameSignIn()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var link = await Propose(store, story.Owner, "jira", "account-1", Linked(story.Controller, "api:admin-one"));
        await store.Denied(Confirm(store, link, TestStore.Admin), "People.SecondAdminNeeded");
        await store.Done(Confirm(store, link, TestStore.SecondAdmin));
    }

    [Fact]
    public async Task Admin_WhoBecomesTheProposerByThisVeryLink_CannotConfirmIt()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var link = await Propose(store, story.Controller, "entra", "admin-one", TestStore.Admin);
        await store.Denied(Confirm(store, link, Linked(story.Controller, "api:another-session")), "People.SecondAdminNeeded");
        await store.Done(Confirm(store, link, Linked(story.Sponsor, "api:admin-four")));
    }

    [Fact]
    public async Task Application_CanNeitherProposeNorConfirm()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var application = new Actor { Subject = "app:deployment", Via = "api", Roles = ["admin"] };
        var link = await Propose(store, story.Owner, "jira", "account-1", TestStore.Admin);
        var before = store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count;
        await store.Denied(Confirm(store, link, application), "People.ApplicationCannotVouch");
        await store.Denied(Proposal(store, story.Owner, "jira", "account-2", application), "People.ApplicationCannotVouch");
        Assert.Equal(before, store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count);
        await store.Done(Confirm(store, link, TestStore.SecondAdmin));
    }

    private static Actor Linked(string person, string subject) => new() { Subject = subject, PersonId = person, Via = "api", Roles = ["admin"] };

    private static async Task<string> Propose(TestStore store, string person, string system, string subject, Actor actor) =>
        Story.Text(await store.Done(Proposal(store, person, system, subject, actor)), "linkId");

    private static ProposeIdentityLink Proposal(TestStore store, string person, string system, string subject, Actor actor) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = actor,
        PersonId = person,
        System = system,
        Scope = "cloud-1",
        Subject = subject,
    };

    private static ConfirmIdentityLink Confirm(TestStore store, string link, Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, LinkId = link };
}
