using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

public sealed class PeopleTests
{
    [Fact]
    public async Task Link_CountsOnceASecondAdminHasConfirmedIt()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var link = Story.Text(await store.Done(Propose(store, story.Owner)), "linkId");
        var people = store.Get<IPersonDirectory>();
        Assert.Null(await people.Find(TestStore.Tenant, "jira", "cloud-1", "account-1"));
        await store.Denied(Confirm(store, link, TestStore.Admin), "People.SecondAdminNeeded");
        Assert.Null(await people.Find(TestStore.Tenant, "jira", "cloud-1", "account-1"));
        await store.Done(Confirm(store, link, TestStore.SecondAdmin));
        Assert.Equal(story.Owner, await people.Find(TestStore.Tenant, "jira", "cloud-1", "account-1"));
        Assert.Equal("account-1", await people.SubjectOf(TestStore.Tenant, story.Owner, "jira", "cloud-1"));
        Assert.Null(await people.Find(TestStore.Tenant, "jira", "cloud-2", "account-1"));
        Assert.Null(await people.Find(TestStore.OtherTenant, "jira", "cloud-1", "account-1"));
        await store.Denied(Confirm(store, link, TestStore.SecondAdmin), "People.AlreadyConfirmed");
    }

    [Fact]
    public async Task OneAdmin_WithTwoSessions_IsStillOneAdmin()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var first = Actor.Person(story.Controller, "api", "admin");
        var second = first with { Subject = "api:other-session" };
        var link = Story.Text(await store.Done(Propose(store, story.Owner) with { Actor = first }), "linkId");
        await store.Denied(Confirm(store, link, second), "People.SecondAdminNeeded");
    }

    [Fact]
    public async Task OneIdentity_IsOnePerson()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var one = Story.Text(await store.Done(Propose(store, story.Owner)), "linkId");
        var two = Story.Text(await store.Done(Propose(store, story.Sponsor)), "linkId");
        await store.Done(Confirm(store, one, TestStore.SecondAdmin));
        await store.Denied(Confirm(store, two, TestStore.SecondAdmin), "People.IdentityTaken");
        await store.Denied(Propose(store, story.Controller), "People.IdentityTaken");
    }

    [Fact]
    public async Task Requests_ThatCannotBe_AreRefusedForTheirOwnReason()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var good = Propose(store, story.Owner);
        await store.Denied(good with { CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api") }, "Auth.RoleMissing");
        await store.Denied(good with { CommandId = store.NextId(), PersonId = "nobody" }, "People.Unknown");
        await store.Denied(good with { CommandId = store.NextId(), System = "mail" }, "People.SystemUnknown");
        await store.Denied(good with { CommandId = store.NextId(), Subject = string.Empty }, "Request.ValueMissing");
        await store.Denied(good with { CommandId = store.NextId(), Scope = new string('x', 201) }, "Request.TooLong");
        await store.Denied(Confirm(store, "nothing", TestStore.SecondAdmin), "People.LinkUnknown");
        await store.Denied(Confirm(store, "nothing", Actor.Person(story.Owner, "api")), "Auth.RoleMissing");
        await store.Denied(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, Name = "Sandbox Guest" }, "Auth.RoleMissing");
    }

    private static ProposeIdentityLink Propose(TestStore store, string person) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = TestStore.Admin,
        PersonId = person,
        System = "jira",
        Scope = "cloud-1",
        Subject = "account-1",
    };

    private static ConfirmIdentityLink Confirm(TestStore store, string link, Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, LinkId = link };
}
