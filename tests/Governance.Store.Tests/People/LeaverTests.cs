using System.Linq;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Configuration;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.People.Touchpoints;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

[Trait("Checklist", "22")]
public sealed class LeaverTests
{
    [Fact]
    public async Task Leaver_HoldsNothing_WaitsForNobody_AndIsWarnedOf()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var admin = await story.Admin();
        var second = await story.Second(new RoleHolder("owner", story.Owner), new RoleHolder("sponsor", story.Sponsor), new RoleHolder("controller", story.Controller));
        await story.Link(story.Sponsor, "account-1");
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var waiting = store.Get<WaitingReader>();
        Assert.DoesNotContain((await waiting.List(TestStore.Tenant, null, false))["items"]!.AsArray(), group => group!["person"] is null && group["role"]?.GetValue<string>() == "sponsor");

        var left = await store.Done(story.Leave(admin, story.Sponsor));
        var measures = left.Answer!["measures"]!.AsArray();
        Assert.Equal(new[] { story.Measure, second }.Order(System.StringComparer.Ordinal), measures.Select(one => one!["id"]!.GetValue<string>()));
        Assert.All(measures, one => Assert.Contains("Gate G1 cannot be opened", one!["warnings"]!.AsArray()[0]!.GetValue<string>(), System.StringComparison.Ordinal));

        Assert.Empty(await story.Holders("sponsor"));
        Assert.Equal(ApprovalStatus.Void, Assert.Single((await story.State()).Approvals).Status);
        Assert.Equal(story.Sponsor, await story.Found("account-1"));
        Assert.Null(await store.Get<IPersonDirectory>().SubjectOf(TestStore.Tenant, story.Sponsor, "jira", "cloud-1"));
        var nobody = Assert.Single((await waiting.List(TestStore.Tenant, null, false))["items"]!.AsArray(), group => group!["person"] is null && group["role"]?.GetValue<string>() == "sponsor")!;
        Assert.Contains(nobody["items"]!.AsArray(), wait => wait!["measureId"]!.GetValue<string>() == story.Measure);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Leaver_DoesNothingAnyMore_AndIsGivenNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var admin = await story.Admin();
        var pending = Story.Text(await store.Done(story.Proposal(story.Owner, "account-2")), "linkId");
        await store.Done(story.Leave(admin, story.Owner));
        await store.Denied(story.Change("function", "Other"), "People.Left");
        await store.Denied(story.Change("function", "Other", Actor.Person(story.Owner, "api", "admin")), "People.Left");
        await store.Denied(story.Review(), "People.Left");
        await store.Denied(story.Give(admin, "owner", null, story.Owner), "People.Left");
        await store.Denied(story.Proposal(story.Owner, "account-1"), "People.Left");
        await store.Denied(new ConfirmIdentityLink { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.SecondAdmin, LinkId = pending }, "People.Left");
        await store.Denied(story.Leave(admin, story.Owner), "People.Left");
        var approve = story.Approve();
        var demand = Story.Text(await store.Done(story.DemandOf("opportunity-9")), "id");
        await store.Denied(approve with { CommandId = store.NextId(), DemandId = demand }, "People.Left");
        await store.Denied(new SetTouchpoint { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = admin, MeasureId = story.Measure, Code = "T1", FromFunction = "Sales", ToFunction = "Legal", About = "Contract", PersonId = story.Owner, Reason = "x" }, "People.Left");
    }

    [Fact]
    public async Task Leaver_DoesNotRewriteWhatWasDone()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var admin = await story.Admin();
        await story.ApproveAll();
        await store.Done(story.Review());
        store.Clock.Now = store.Clock.Now.AddDays(1);
        var before = store.Clock.Now;
        store.Clock.Now = store.Clock.Now.AddDays(1);
        await store.Done(story.Leave(admin, story.Sponsor, "2026-11-20"));

        var state = await story.State();
        Assert.Equal(1, state.Doi);
        Assert.All(state.Approvals, answer => Assert.Equal(ApprovalStatus.Counted, answer.Status));
        Assert.Equal(story.Sponsor, state.Approvals[0].PersonId);
        store.Clock.Now = store.Clock.Now.AddMinutes(1);
        Assert.Equal(story.Sponsor, Assert.Single(store.Get<IPastGates>().Measure(TestStore.Tenant, story.Measure, before)!.Roles, held => held.Role == "sponsor").PersonId);
        Assert.Equal((story.Sponsor, "sponsor"), (state.RoleChanges[^1].FromPersonId, state.RoleChanges[^1].Role));
    }

    [Fact]
    public async Task Leaving_IsRecordedByAnotherAdministrator_ForADayThatHasCome()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        await store.Denied(story.Leave(Actor.Person(story.Owner, "api"), story.Sponsor), "Auth.RoleMissing");
        await store.Denied(story.Leave(admin, "nobody"), "People.Unknown");
        await store.Denied(story.Leave(admin, story.Sponsor, "2026-11-21"), "People.LeftInFuture");
        await store.Denied(story.Leave(admin, admin.PersonId!), "People.LeavingOneself");
        await store.Denied(story.Leave(admin, story.Sponsor) with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(story.Leave(admin, story.Sponsor) with { Tenant = TestStore.OtherTenant }, "People.Unknown");
        Assert.Equal([story.Sponsor], await story.Holders("sponsor"));
        var once = story.Leave(admin, story.Sponsor, "2026-11-20");
        Assert.Equal((await store.Done(once)).LedgerNumber, (await store.Done(once)).LedgerNumber);
    }

    [Fact]
    public async Task TokenOfALeaver_WhoIsAnAdministratorThere_DoesNothing_UntilTheNewRecordHasTheIdentity()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var link = Story.Text(await store.Done(story.Proposal(story.Sponsor, "object-1", "entra") with { Scope = TestStore.Tenant }), "linkId");
        await store.Done(new ConfirmIdentityLink { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.SecondAdmin, LinkId = link });
        await store.Done(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = await Caller(store, "object-1"), Name = "Sandbox Guest" });
        await store.Done(story.Leave(await story.Admin(), story.Sponsor));
        var add = new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = await Caller(store, "object-1"), Name = "Sandbox Guest Two" };
        Assert.True(add.Actor.Is("admin"));
        await store.Denied(add, "People.Left");
        await store.Denied(story.Proposal(story.Owner, "object-1", "entra") with { Scope = TestStore.Tenant }, "People.IdentityTaken");

        var back = await story.Person("Sandbox Sponsor Again");
        await store.Denied(story.Merge(TestStore.Admin, back, story.Sponsor), "People.Left");
        await store.Done(story.Merge(TestStore.Admin, story.Sponsor, back));
        await store.Done(story.Confirm(TestStore.SecondAdmin, story.Sponsor, back));
        var actor = await Caller(store, "object-1");
        Assert.Equal(back, actor.PersonId);
        await store.Done(add with { CommandId = store.NextId(), Actor = actor });
        await store.Denied(story.Merge(TestStore.Admin, story.Sponsor, back), "People.Merged");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task IdentityOfALeaver_IsCutLooseByNobody_AndACutThatWaitedIsNotMade()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var (link, other) = (await story.Link(story.Sponsor, "object-1", "entra"), await story.Link(story.Sponsor, "account-1"));
        var pending = Story.Text(await store.Done(story.Proposal(story.Sponsor, "account-9")), "linkId");
        ProposeUnlink Cut(string id) => new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, LinkId = id, Reason = "Left" };
        ConfirmUnlink Confirmed(string id) => new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.SecondAdmin, LinkId = id };
        await store.Done(Cut(other));
        await store.Done(story.Leave(await story.Admin(), story.Sponsor));
        await store.Denied(Cut(link), "People.LinkOfLeaver");
        await store.Denied(Confirmed(other), "People.LinkOfLeaver");
        Assert.Equal(story.Sponsor, await story.Found("account-1"));

        // What was never confirmed is nobody's identity.
        await store.Done(Cut(pending));
        await store.Done(Confirmed(pending));

        // Whoever comes back gets a new record with the identities, and there a wrong one is cut.
        var back = await story.Person("Sandbox Sponsor Again");
        await story.Merged(story.Sponsor, back);
        await store.Done(Cut(other));
        await store.Done(Confirmed(other));
        Assert.Null(await story.Found("account-1"));
    }

    [Fact]
    public async Task IdentityOfALeaver_StaysTheirs_UntilTwoAdministratorsMergeTheRecord()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await story.Link(story.Sponsor, "account-1");
        await store.Denied(story.Proposal(story.Owner, "account-1"), "People.IdentityTaken");
        await store.Done(story.Leave(await story.Admin(), story.Sponsor));
        await store.Denied(story.Proposal(story.Owner, "account-1"), "People.IdentityTaken");
        Assert.Equal(story.Sponsor, await story.Found("account-1"));
    }

    private static async Task<Actor> Caller(TestStore store, string oid)
    {
        var claims = new[] { new Claim("tid", TestStore.Tenant), new Claim("oid", oid), new Claim("roles", "admin") };
        return (await new CallerResolver(store.Get<StoreOptions>(), store.Get<IIdentities>()).Resolve(new ClaimsPrincipal(new ClaimsIdentity(claims, "test"))))!.Actor;
    }
}
