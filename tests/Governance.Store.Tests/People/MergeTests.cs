using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>Two records of one human become one, and count as one at every later question.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task MergedPerson_WhoApprovedTwice_CountsOnce()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        await Merge(story, story.Controller, story.Sponsor);

        var state = await story.State();
        Assert.Equal([story.Sponsor, story.Sponsor], state.Approvals.Select(answer => answer.PersonId));
        Assert.Equal([ApprovalStatus.Counted, ApprovalStatus.Void], state.Approvals.Select(answer => answer.Status));
        await store.Denied(story.Review(), "Gates.Refused");
        await store.Denied(await story.Approval(story.Sponsor, "controller"), "Approvals.SegregationOfDuties");
        await store.Denied(await story.Approval(story.Controller, "controller"), "Approvals.SegregationOfDuties");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task MergedRecord_ActsAsTheOneThatStands()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var twin = await story.Person("Sandbox Owner Two");
        await story.Link(twin, "account-1");
        await Merge(story, twin, story.Owner);
        Assert.Equal(story.Owner, await story.Found("account-1"));
        await store.Done(story.Change("function", "Other", Actor.Person(twin, "jira")));
        var admin = await story.Admin();
        await store.Denied(story.Give(admin, "clerk", null, twin), "People.Merged");
        await store.Denied(story.Give(Actor.Person(twin, "api", "admin"), "clerk", null, story.Owner), "Roles.NotToYourself");
    }

    [Fact]
    public async Task WhatOneRecordProposed_TheOtherDoesNotConfirm_InAnyStream()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var (first, second) = (await story.Person("Sandbox Twin"), await story.Person("Sandbox Twin Again"));
        var settings = SettingsYaml.Read("version: 1\n").Settings! with { Version = 3 };
        var digest = Story.Text(await store.Done(new ProposeSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(first, "api", "admin"), Settings = settings }), "digest");
        var link = Story.Text(await store.Done(story.Proposal(story.Controller, "account-7") with { Actor = Actor.Person(first, "api", "admin") }), "linkId");
        await Merge(story, first, second);
        await store.Denied(new PublishSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(second, "api", "admin"), Digest = digest }, "Settings.SecondPerson");
        await store.Denied(new PublishSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(first, "api", "admin"), Digest = digest }, "Settings.SecondPerson");
        await store.Denied(new Governance.Store.People.ConfirmIdentityLink { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(second, "api", "admin"), LinkId = link }, "People.SecondAdminNeeded");
        await store.Done(new PublishSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api", "admin"), Digest = digest });
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Merge_NeedsTwoAdministrators_WhoAreNeitherOfTheTwo()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var twin = await story.Person("Sandbox Owner Two");
        await store.Denied(story.Merge(Actor.Person(story.Sponsor, "api"), twin, story.Owner), "Auth.RoleMissing");
        await store.Denied(story.Merge(new Actor { Subject = "app:deployment", Via = "api", Roles = ["admin"] }, twin, story.Owner), "People.ApplicationCannotVouch");
        await store.Denied(story.Merge(TestStore.Admin, twin, twin), "People.SamePerson");
        await store.Denied(story.Merge(TestStore.Admin, twin, "nobody"), "People.Unknown");
        await store.Denied(story.Merge(TestStore.Admin, "nobody", twin), "People.Unknown");
        await store.Denied(story.Merge(Actor.Person(twin, "api", "admin"), twin, story.Owner), "People.MergeOfOneself");
        await store.Denied(story.Merge(Actor.Person(story.Owner, "api", "admin"), twin, story.Owner), "People.MergeOfOneself");
        await store.Denied(story.Confirm(TestStore.Admin, twin, story.Owner), "People.NoMergeProposed");
        await store.Denied(story.Merge(TestStore.Admin, twin, story.Owner) with { Tenant = TestStore.OtherTenant }, "People.Unknown");

        await store.Done(story.Merge(TestStore.Admin, twin, story.Owner));
        await store.Denied(story.Confirm(TestStore.SecondAdmin, twin, story.Sponsor), "People.NoMergeProposed");
        await store.Denied(story.Confirm(TestStore.SecondAdmin, story.Owner, twin), "People.NoMergeProposed");
        await store.Denied(story.Confirm(TestStore.Admin, twin, story.Owner), "People.SecondAdminNeeded");
        await store.Denied(story.Confirm(Actor.Person(story.Owner, "api", "admin"), twin, story.Owner), "People.MergeOfOneself");
        await story.Link(story.Owner, "admin-one", "entra");
        await store.Denied(story.Confirm(TestStore.SecondAdmin, twin, story.Owner), "People.MergeOfOneself");
        Assert.Empty((await story.State()).RoleChanges);

        await store.Done(story.Merge(TestStore.SecondAdmin, twin, story.Owner));
        var confirm = story.Confirm(Actor.Person(story.Sponsor, "api", "admin"), twin, story.Owner);
        Assert.Equal((await store.Done(confirm)).LedgerNumber, (await store.Done(confirm)).LedgerNumber);
        await store.Denied(story.Merge(TestStore.SecondAdmin, twin, story.Sponsor), "People.Merged");
    }

    [Fact]
    public async Task Chain_OfMerges_LeadsToTheLastRecord()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var (first, second) = (await story.Person("Sandbox Twin"), await story.Person("Sandbox Twin Again"));
        await story.Link(first, "account-1");
        await Merge(story, first, second);
        await Merge(story, second, story.Owner);
        Assert.Equal(story.Owner, await story.Found("account-1"));
        await store.Done(story.Change("function", "Other", Actor.Person(first, "jira")));
        await store.Done(story.Leave(await story.Admin(), story.Owner));
        await store.Denied(story.Change("function", "More", Actor.Person(first, "jira")), "People.Left");
    }

    [Fact]
    public async Task Merge_KeepsOneRole_WhereBothRecordsHeldIt_AndWarns()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        var twin = await story.Person("Sandbox Sponsor Two");
        var third = await story.Person("Sandbox Sponsor Three");
        var measure = await story.Second(new RoleHolder("owner", story.Owner), new RoleHolder("sponsor", story.Sponsor), new RoleHolder("sponsor", twin), new RoleHolder("controller", third));
        Assert.Empty((await Merge(story, twin, story.Sponsor)).Answer!["warnings"]!.AsArray());
        var merged = await Merge(story, third, story.Sponsor);
        var roles = (await store.Get<IMeasureReader>().Find(TestStore.Tenant, measure))!.Roles;
        Assert.Equal([("owner", story.Owner), ("sponsor", story.Sponsor), ("controller", story.Sponsor)], roles.Select(held => (held.Role, held.PersonId)));
        var warnings = merged.Answer!["warnings"]!.AsArray().Select(warning => warning!.GetValue<string>()).ToList();
        Assert.Equal(2, warnings.Count);
        Assert.Contains("Gate G1 cannot be opened", warnings[0], System.StringComparison.Ordinal);
        Assert.StartsWith("Sandbox Sponsor is the controller of this measure, and its owner or sponsor", warnings[1], System.StringComparison.Ordinal);
    }

    private static Task<CommandResult> Merge(Story story, string person, string into) => story.Merged(person, into);
}
