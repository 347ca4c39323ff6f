using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.People.Leaving;
using Governance.Store.People.Merging;
using Governance.Store.People.Roles;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

/// <summary>A delegation ends with the people in it, and with the role that it hands on.</summary>
[Trait("Checklist", "44")]
[Trait("Checklist", "49")]
public sealed class DelegationEndTests
{
    private const string Steps = "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }, { code: controller, name: Controller, role: controller }] }";

    [Theory]
    [InlineData("Sponsor")]
    [InlineData("Delegate")]
    public async Task Leaver_EndsTheDelegations_ThatNameThem_AndNoOther(string leaver)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await story.Person("Other");
        var (mine, offered) = (await story.Delegate("Sponsor", "Delegate"), Story.Text(await store.Done(story.Offer("Sponsor", "Delegate")), "id"));
        var others = await story.Delegate("Controller", "Other", "controller");
        var revoked = await story.Delegate("Sponsor", "Delegate");
        await store.Done(story.Revoke(revoked, "Sponsor"));

        var left = await store.Done(Leave(story, leaver));
        Assert.Equal(new[] { mine, offered }.Order(StringComparer.Ordinal), left.Answer!["delegations"]!.AsArray().Select(id => id!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal($"Sandbox {leaver} has left.", State(store, mine).RevokedReason);
        Assert.Null(State(store, others).RevokedAt);
        Assert.Equal("Back again", State(store, revoked).RevokedReason);
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: mine), leaver == "Delegate" ? "People.Left" : "Delegations.NotInForce");
        await store.Denied(story.Accept(offered, "Delegate"), leaver == "Delegate" ? "People.Left" : "Delegations.Ended");
        if (leaver == "Delegate")
        {
            await store.Denied(story.Offer("Sponsor", "Delegate"), "People.Left");
            await store.Done(await story.Answer("Sponsor", "sponsor"));
        }

        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Expired_Delegation_IsLeftAsItEnded_WhenSomebodyLeaves()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var id = await story.Delegate("Sponsor", "Delegate");
        store.Clock.Now = store.Clock.Now.AddDays(30);
        Assert.Empty((await store.Done(Leave(story, "Delegate"))).Answer!["delegations"]!.AsArray());
        Assert.Null(State(store, id).RevokedAt);
    }

    [Fact]
    public async Task AnswerOfADelegate_StandsWhenTheDelegateLeaves_AndIsVoidWhenThePrincipalDoes()
    {
        foreach (var (leaver, status) in new[] { ("Delegate", ApprovalStatus.Counted), ("Sponsor", ApprovalStatus.Void) })
        {
            await using var store = await TestStore.Start();
            var story = await Begin(store);
            await store.Done(await story.Answer("Delegate", "sponsor", delegation: await story.Delegate("Sponsor", "Delegate")));
            await store.Done(Leave(story, leaver));
            Assert.Equal(status, Assert.Single((await story.State()).Approvals).Status);
        }
    }

    [Fact]
    public async Task PrincipalWhoLosesTheRole_IsAnsweredForNoMore_AndWhatWasAnsweredIsVoid()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await story.Person("Successor");
        var id = await story.Delegate("Sponsor", "Delegate");
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: id));
        await store.Done(await story.Answer("Controller", "controller"));
        await store.Done(Give(story, "sponsor", "Sponsor", "Successor"));
        Assert.Equal([ApprovalStatus.Void, ApprovalStatus.Counted], (await story.State()).Approvals.Select(answer => answer.Status));
        await store.Denied(story.Review(), "Gates.Refused");
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: id), "Approvals.RoleMissing");

        // The successor delegates anew; what the predecessor handed on serves nobody.
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: await story.Delegate("Successor", "Delegate")));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task DelegateWhoGetsARoleThatTheStepExcludes_AnswersNoMore()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var id = await story.Delegate("Sponsor", "Delegate");
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: id));
        await store.Done(Give(story, "owner", null, "Delegate"));
        Assert.Equal(ApprovalStatus.Void, Assert.Single((await story.State()).Approvals).Status);
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: id), "Approvals.SegregationOfDuties");
    }

    [Theory]
    [InlineData("Other", "board", ApprovalStatus.Counted)]
    [InlineData("Delegate", "board", ApprovalStatus.Counted)]
    [InlineData("Delegate", "sponsor", ApprovalStatus.Void)]
    public async Task AnswerOfADelegate_OutlivesAChangeOfRoles_ThatTouchesNeitherThePrincipalNorTheStep(string person, string role, ApprovalStatus status)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await story.Person("Other");
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: await story.Delegate("Sponsor", "Delegate")));
        await store.Done(Give(story, role, null, person));
        Assert.Equal(status, Assert.Single((await story.State()).Approvals).Status);
        await store.Done(await story.Answer("Controller", "controller"));
        if (status == ApprovalStatus.Counted)
        {
            await store.Done(story.Review());
        }
        else
        {
            await store.Denied(story.Review(), "Gates.Refused");
        }
    }

    [Theory]
    [InlineData("Sponsor", "Delegate")]
    [InlineData("Delegate", "Sponsor")]
    public async Task MergedPrincipalAndDelegate_EndTheirDelegation_AndAnswerAsOne(string gone, string into)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await story.Person("Third");
        var (own, other) = (await story.Delegate("Sponsor", "Delegate"), await story.Delegate("Controller", "Delegate", "controller"));
        await store.Done(new ProposeMerge { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, PersonId = story[gone], Into = story[into], Reason = "Entered twice" });
        await store.Done(new ConfirmMerge { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.SecondAdmin, PersonId = story[gone], Into = story[into] });
        Assert.Equal("The principal and the delegate are one person.", State(store, own).RevokedReason);
        Assert.Equal((null, story[into]), (State(store, other).RevokedAt, State(store, other).DelegateId));
        await store.Denied(await story.Answer(into, "sponsor", delegation: own), "Delegations.NotInForce");
        await store.Done(await story.Answer(into, "sponsor"));
        await store.Denied(story.Offer("Controller", gone, "controller"), "People.Merged");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    private static async Task<ApprovalStory> Begin(TestStore store)
    {
        var story = await ApprovalStory.Begin(store, Steps, ("sponsor", "Sponsor"), ("controller", "Controller"));
        await story.Person("Delegate");
        await story.Person("Administrator");
        return story;
    }

    private static DelegationState State(TestStore store, string id) => store.Get<DocumentReader>().Find<DelegationState>(TestStore.Tenant, DelegationStreams.NameOf(id))!;

    private static MarkPersonLeft Leave(ApprovalStory story, string person) => new()
    {
        Tenant = TestStore.Tenant, CommandId = Guid.NewGuid().ToString("N"), Actor = Actor.Person(story["Administrator"], "api", "admin"), PersonId = story[person], Reason = "Contract ended",
    };

    private static ReassignRole Give(ApprovalStory story, string role, string? from, string to) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Guid.NewGuid().ToString("N"),
        Actor = Actor.Person(story["Administrator"], "api", "admin"),
        MeasureId = story.Measure,
        Role = role,
        FromPersonId = from is null ? null : story[from],
        ToPersonId = story[to],
        Reason = "Another task",
    };
}
