using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

public sealed class UnlinkTests
{
    private static readonly Actor ThirdAdmin = new() { Subject = "api:admin-three", Via = "api", Roles = ["admin"] };

    [Fact]
    public async Task Link_IsCutByTwoAdministrators_AndTheIdentityCanBeLinkedAgain()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var link = await story.Link(story.Owner, "account-1");
        await store.Denied(Confirm(store, link, TestStore.Admin), "People.NoUnlinkProposed");
        await store.Denied(Propose(store, "nowhere", TestStore.Admin), "People.LinkUnknown");
        await store.Denied(Propose(store, link, Actor.Person(story.Owner, "api")), "Auth.RoleMissing");
        await store.Denied(Propose(store, link, new Actor { Subject = "app:deployment", Via = "api", Roles = ["admin"] }), "People.ApplicationCannotVouch");
        await store.Denied(Propose(store, link, TestStore.Admin) with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(Propose(store, link, TestStore.Admin) with { Tenant = TestStore.OtherTenant }, "People.LinkUnknown");

        await store.Done(Propose(store, link, TestStore.Admin));
        Assert.Equal(story.Owner, await story.Found("account-1"));
        await store.Denied(Confirm(store, link, TestStore.Admin), "People.SecondAdminNeeded");
        await store.Denied(Confirm(store, link, new Actor { Subject = "app:deployment", Via = "api", Roles = ["admin"] }), "People.ApplicationCannotVouch");
        await store.Denied(Confirm(store, link, Actor.Person(story.Owner, "api")), "Auth.RoleMissing");
        await store.Done(Confirm(store, link, TestStore.SecondAdmin));
        Assert.Null(await story.Found("account-1"));
        await store.Denied(Confirm(store, link, ThirdAdmin), "People.LinkUnknown");

        await story.Link(story.Sponsor, "account-1");
        Assert.Equal(story.Sponsor, await story.Found("account-1"));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Administrator_WhoWasLinkedAfterProposing_CannotConfirmTheCut()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var link = await story.Link(story.Owner, "account-1");
        await store.Done(Propose(store, link, ThirdAdmin));
        await story.Link(story.Controller, "admin-three", "entra");
        await store.Denied(Confirm(store, link, Actor.Person(story.Controller, "api", "admin")), "People.SecondAdminNeeded");
        await store.Denied(Confirm(store, link, new Actor { Subject = "api:another-session", PersonId = story.Controller, Via = "api", Roles = ["admin"] }), "People.SecondAdminNeeded");
        await store.Done(Confirm(store, link, Actor.Person(story.Sponsor, "api", "admin")));
    }

    private static ProposeUnlink Propose(TestStore store, string link, Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, LinkId = link, Reason = "Wrong person" };

    private static ConfirmUnlink Confirm(TestStore store, string link, Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor, LinkId = link };
}
