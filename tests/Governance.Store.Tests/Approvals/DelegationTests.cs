using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

/// <summary>Answers for somebody else: in time, in scope, once.</summary>
[Trait("Checklist", "44")]
[Trait("Checklist", "49")]
public sealed class DelegationTests
{
    private const string Steps = "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }, { code: controller, name: Controller, role: controller }] }";
    private const string Two = "{ steps: [{ code: board, name: Board, role: board, quorum: 2 }] }";

    [Fact]
    [Trait("Checklist", "48")]
    public async Task Delegate_AnswersForThePrincipal_AndBothAreNamed()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var delegation = await story.Delegate("Sponsor", "Delegate");
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: delegation));
        await store.Done(await story.Answer("Controller", "controller"));
        var approval = (await story.State()).Approvals[0];
        Assert.Equal((story["Delegate"], story["Sponsor"], delegation), (approval.PersonId, approval.PrincipalId, approval.Delegation!.Id));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Delegation_ThatIsNotInForce_LetsNobodyAnswer()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var offered = Story.Text(await store.Done(story.Offer("Sponsor", "Delegate")), "id");
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: offered), "Delegations.NotInForce");
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: "nothing"), "Delegations.Unknown");
        await store.Denied(await story.Answer("Delegate", "sponsor"), "Approvals.RoleMissing");
        await store.Denied(story.Accept(offered, "Sponsor"), "Delegations.NotYours");
        await store.Denied(story.Accept("nothing", "Delegate"), "Delegations.Unknown");
        await store.Done(story.Accept(offered, "Delegate"));
        await store.Denied(story.Accept(offered, "Delegate"), "Delegations.AlreadyAccepted");
        await store.Denied(await story.Answer("Controller", "sponsor", delegation: offered), "Delegations.NotYours");
        await store.Denied(await story.Answer("Delegate", "controller", delegation: offered), "Delegations.OutOfScope");
        Assert.Empty((await story.State()).Approvals);

        store.Clock.Now = store.Clock.Now.AddDays(30).AddMilliseconds(-1);
        var inTime = await story.Answer("Delegate", "sponsor", delegation: offered);
        store.Clock.Now = store.Clock.Now.AddMilliseconds(1);
        await store.Denied(inTime, "Delegations.NotInForce");
        Assert.Empty((await story.State()).Approvals);
    }

    [Fact]
    public async Task Delegation_OfTheFuture_HoldsFromItsFirstInstant()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var from = store.Clock.Now.AddDays(10);
        var id = Story.Text(await store.Done(story.Offer("Sponsor", "Delegate", from: from)), "id");
        await store.Done(story.Accept(id, "Delegate"));
        store.Clock.Now = from.AddMilliseconds(-1);
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: id), "Delegations.NotInForce");
        store.Clock.Now = from;
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: id));
    }

    [Fact]
    public async Task Answer_GivenInTime_CountsAfterTheDelegationWasRevokedOrExpired()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var delegation = await story.Delegate("Sponsor", "Delegate");
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: delegation));
        await store.Denied(story.Revoke(delegation, "Controller"), "Delegations.NotYours");
        await store.Done(story.Revoke(delegation, "Sponsor"));
        await store.Denied(story.Revoke(delegation, "Sponsor"), "Delegations.Ended");
        await store.Denied(story.Accept(delegation, "Delegate"), "Delegations.Ended");
        await store.Denied(await story.Answer("Delegate", "sponsor", approve: false, delegation: delegation), "Delegations.NotInForce");
        store.Clock.Now = store.Clock.Now.AddDays(100);
        await store.Done(await story.Answer("Controller", "controller"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Delegate_AndPrincipal_CountOnce()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Two, ("board", "One"), ("board", "Two"));
        await story.Person("Delegate");
        var (first, second) = (await story.Delegate("One", "Delegate", "board"), await story.Delegate("Two", "Delegate", "board"));
        await store.Done(await story.Answer("Delegate", "board", delegation: first));
        await store.Denied(await story.Answer("One", "board"), "Approvals.AlreadyGiven");
        var refused = await store.Denied(await story.Answer("Delegate", "board", delegation: second), "Approvals.OnePersonOneStep");
        Assert.Contains("Sandbox Delegate", refused.Detail, StringComparison.Ordinal);
        await store.Denied(story.Review(), "Gates.Refused");
        await store.Done(await story.Answer("Two", "board"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Delegate_DoesNotTurnAround_WhatThePrincipalAnsweredInPerson()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var delegation = await story.Delegate("Sponsor", "Delegate");
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: delegation));
        await store.Done(await story.Answer("Delegate", "sponsor", approve: false, delegation: delegation));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        var refused = await store.Denied(await story.Answer("Delegate", "sponsor", approve: false, delegation: delegation), "Approvals.AnsweredThemselves");
        Assert.Contains("Sandbox Sponsor answers anew", refused.Detail, StringComparison.Ordinal);
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: delegation), "Approvals.AlreadyGiven");
        await store.Done(await story.Answer("Sponsor", "sponsor", approve: false));
        await store.Denied(await story.Answer("Delegate", "sponsor", delegation: delegation), "Approvals.AnsweredThemselves");

        // Another packet is another question.
        await store.Done(story.Change("budget", "60000"));
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: delegation));
    }

    [Fact]
    public async Task Delegate_WhoHoldsTheRole_AnswersForThemselvesOnly()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Two, ("board", "One"), ("board", "Two"));
        var delegation = await story.Delegate("One", "Two", "board");
        await store.Denied(await story.Answer("Two", "board", delegation: delegation), "Delegations.HoldsRole");
    }

    [Fact]
    public async Task Owner_AnswersForNobody_WhomTheStepKeepsApart()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var delegation = await story.Delegate("Sponsor", "Owner");
        var refused = await store.Denied(await story.Answer("Owner", "sponsor", delegation: delegation), "Approvals.SegregationOfDuties");
        Assert.Contains("Sandbox Owner holds the role owner", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delegate_HandsNothingOn()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        await story.Person("Third");
        await story.Delegate("Sponsor", "Delegate");
        await store.Denied(story.Offer("Delegate", "Third", measures: story.Measure), "Delegations.RoleNotHeld");
        var chained = await story.Delegate("Delegate", "Third");
        var refused = await store.Denied(await story.Answer("Third", "sponsor", delegation: chained), "Approvals.RoleMissing");
        Assert.Contains("Sandbox Delegate does not hold the role sponsor", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delegation_ForOneMeasure_ServesNoOther()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var id = Story.Text(await store.Done(story.Offer("Sponsor", "Delegate", measures: story.Measure)), "id");
        await store.Done(story.Accept(id, "Delegate"));
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: id));
        var state = await story.State();
        Assert.Single(state.Approvals);
        var elsewhere = await store.Bus.Submit(await story.Answer("Delegate", "sponsor", delegation: id) with { Tenant = TestStore.OtherTenant });
        Assert.Equal("Measures.Unknown", elsewhere.Code);
    }

    [Fact]
    public async Task Delegation_ThatCannotBe_IsRefusedForItsOwnReason()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var good = story.Offer("Sponsor", "Delegate");
        var now = store.Clock.Now;
        var cases = new (string Code, OfferDelegation Command)[]
        {
            ("People.Unlinked", good with { Actor = TestStore.Admin }),
            ("People.Unlinked", good with { Actor = Actor.Person("nobody", "api") }),
            ("People.Unknown", good with { DelegateId = "nobody" }),
            ("Delegations.ToOneself", good with { DelegateId = story["Sponsor"] }),
            ("Delegations.RoleInvalid", good with { Role = "two words" }),
            ("Delegations.TimesWrong", good with { Until = now }),
            ("Delegations.TimesWrong", good with { From = now.AddDays(2), Until = now.AddDays(2) }),
            ("Delegations.TooLong", good with { Until = now.AddDays(90).AddMilliseconds(1) }),
            ("Delegations.Backdated", good with { From = now.AddMinutes(-6) }),
            ("Delegations.TooManyMeasures", good with { Measures = [.. Enumerable.Range(0, 101).Select(number => FormattableString.Invariant($"m{number}"))] }),
            ("Measures.Unknown", good with { Measures = ["nothing"] }),
            ("Delegations.RoleNotHeld", good with { Role = "controller", Measures = [story.Measure] }),
            ("Request.ValueMissing", good with { Reason = " " }),
        };
        foreach (var (code, command) in cases)
        {
            await store.Denied(command with { CommandId = store.NextId() }, code);
        }

        await store.Done(good with { Until = now.AddDays(90) });
        var again = await store.Done(good with { Until = now.AddDays(90) });
        Assert.Single(store.Get<Storage.DocumentReader>().List<DelegationState>(TestStore.Tenant, "delegation", null, 10));
        Assert.Equal("delegate", again.Answer!["waitingFor"]!.GetValue<string>());
    }

    private static async Task<ApprovalStory> Begin(TestStore store)
    {
        var story = await ApprovalStory.Begin(store, Steps, ("sponsor", "Sponsor"), ("controller", "Controller"));
        await story.Person("Delegate");
        return story;
    }
}
