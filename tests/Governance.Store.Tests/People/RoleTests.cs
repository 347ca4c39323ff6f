using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.People.Roles;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.People;

[Trait("Checklist", "22")]
public sealed class RoleTests
{
    [Fact]
    public async Task Role_GoesToAnotherPerson_AndWhoHeldItThenCanBeAsked()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        var next = await story.Person("Sandbox Successor");
        store.Clock.Now = store.Clock.Now.AddDays(1);
        var before = store.Clock.Now;
        store.Clock.Now = store.Clock.Now.AddDays(1);
        await store.Done(story.Give(admin, "owner", story.Owner, next));

        Assert.Equal([next], await story.Holders("owner"));
        await store.Denied(story.Change("function", "Other"), "Measures.NotYours");
        await store.Done(story.Change("function", "Other", Actor.Person(next, "api")));
        store.Clock.Now = store.Clock.Now.AddMinutes(1);
        var then = store.Get<IPastGates>().Measure(TestStore.Tenant, story.Measure, before)!;
        Assert.Equal(story.Owner, Assert.Single(then.Roles, held => held.Role == "owner").PersonId);
        var change = Assert.Single((await story.State()).RoleChanges);
        Assert.Equal((story.Owner, next, "Another task", admin.PersonId!), (change.FromPersonId!, change.ToPersonId!, change.Reason, change.By));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task Role_IsGivenByAKnownAdministratorOrThePmo_NeverToThemselves()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        var next = await story.Person("Sandbox Successor");
        await store.Denied(story.Give(Actor.Person(story.Owner, "api"), "owner", story.Owner, next), "Roles.NotYours");
        await store.Denied(story.Give(TestStore.Admin, "owner", story.Owner, next), "People.Unlinked");
        await store.Denied(story.Give(admin, "owner", story.Owner, admin.PersonId), "Roles.NotToYourself");
        await store.Denied(story.Give(admin, "owner", story.Owner, "nobody"), "People.Unknown");
        await store.Denied(story.Give(admin, "owner", story.Sponsor, next), "Roles.NotHeld");
        await store.Denied(story.Give(admin, "owner", story.Owner, story.Owner), "Roles.SamePerson");
        await store.Denied(story.Give(admin, "owner", null, null), "Roles.NothingNamed");
        await store.Denied(story.Give(admin, "owner", null, story.Owner), "Roles.AlreadyHeld");
        await store.Denied(story.Give(admin, "two words", null, next), "Measures.RoleInvalid");
        await store.Denied(story.Give(admin, "owner", story.Owner, next) with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(story.Give(admin, "owner", story.Owner, next) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        Assert.Empty((await story.State()).RoleChanges);

        var once = story.Give(Actor.Person(admin.PersonId!, "api", "pmo"), "owner", story.Owner, next);
        Assert.Equal((await store.Done(once)).LedgerNumber, (await store.Done(once)).LedgerNumber);
        Assert.Single((await story.State()).RoleChanges);
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("sponsor")]
    public async Task Controller_NeverBecomesOwnerOrSponsor_NotEvenAfterGivingItAway(string role)
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        var next = await story.Person("Sandbox Successor");
        var other = role == "owner" ? story.Owner : story.Sponsor;
        await store.Denied(story.Give(admin, role, other, story.Controller), "Roles.ControllerNotIndependent");
        await store.Denied(story.Give(admin, role, null, story.Controller), "Roles.ControllerNotIndependent");
        await store.Denied(story.Give(admin, "controller", story.Controller, other), "Roles.ControllerNotIndependent");

        await store.Done(story.Give(admin, "controller", story.Controller, next));
        await store.Denied(story.Give(admin, role, other, story.Controller), "Roles.ControllerNotIndependent");
        var third = await story.Person("Sandbox Third");
        await store.Done(story.Give(admin, role, other, third));
        await store.Denied(story.Give(admin, "controller", next, other), "Roles.ControllerNotIndependent");
        await store.Done(story.Give(admin, "controller", next, story.Controller));
    }

    [Fact]
    public async Task LastOwner_IsNotTakenAway_UnlessSomebodyTakesOver()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        var second = await story.Person("Sandbox Second");
        await store.Denied(story.Give(admin, "owner", story.Owner, null), "Roles.LastHolder");
        await store.Done(story.Give(admin, "owner", null, second, until: store.Clock.Now.AddDays(5)));
        await store.Denied(story.Give(admin, "owner", story.Owner, null), "Roles.LastHolder");
        var third = await story.Person("Sandbox Third");
        await store.Done(story.Give(admin, "owner", null, third));
        await store.Done(story.Give(admin, "owner", story.Owner, null));
        Assert.Equal([second, third], await story.Holders("owner"));
    }

    [Fact]
    [Trait("Checklist", "50")]
    public async Task Role_ThatTheRulebookKeepsApartFromAnother_IsWarnedOfAtOnce_AndTheControllerStaysApart()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        await store.Denied(story.Give(admin, "controller", null, story.Owner), "Roles.ControllerNotIndependent");
        await store.Denied(story.Give(admin, "owner", null, story.Controller), "Roles.ControllerNotIndependent");
        await store.Denied(story.Give(admin, "sponsor", story.Sponsor, story.Controller), "Roles.ControllerNotIndependent");
        var second = await store.Done(story.Give(admin, "sponsor", null, story.Owner));
        Assert.Empty(second.Answer!["warnings"]!.AsArray());
        var alone = await store.Done(story.Give(admin, "sponsor", story.Sponsor, null));
        Assert.Contains("Gate G1 cannot be opened", Assert.Single(alone.Answer!["warnings"]!.AsArray())!.GetValue<string>(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_HoldsFromItsStartUntilItsEnd_ToTheMoment()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        var next = await story.Person("Sandbox Successor");
        var (start, end) = (store.Clock.Now.AddDays(2), store.Clock.Now.AddDays(4));
        await store.Denied(story.Give(admin, "sponsor", story.Sponsor, next, store.Clock.Now), "Roles.StartsInPast");
        await store.Denied(story.Give(admin, "sponsor", story.Sponsor, next, until: store.Clock.Now), "Roles.PeriodInvalid");
        await store.Denied(story.Give(admin, "sponsor", story.Sponsor, next, start, start), "Roles.PeriodInvalid");
        await store.Done(story.Give(admin, "sponsor", story.Sponsor, next, start, end));
        await store.Denied(story.Give(admin, "controller", null, next), "Roles.ControllerNotIndependent");
        await story.Capture();
        await store.Done(story.Observe(completed: true, version: 1));

        store.Clock.Now = start.AddMilliseconds(-1);
        await store.Denied(await story.Approval(next, "sponsor"), "Approvals.RoleMissing");
        Assert.Equal([story.Sponsor], await story.Holders("sponsor"));
        store.Clock.Now = start;
        await store.Denied(await story.Approval(story.Sponsor, "sponsor"), "Approvals.RoleMissing");
        await store.Done(await story.Approval(next, "sponsor"));
        await store.Done(await story.Approval(story.Controller, "controller"));
        store.Clock.Now = end;
        Assert.Empty(await story.Holders("sponsor"));
        await store.Denied(story.Review(), "Gates.Refused");
        store.Clock.Now = end.AddMilliseconds(-1);
        await store.Done(story.Review());
    }

    [Fact]
    [Trait("Checklist", "50")]
    public async Task ApprovalOfWhoNoLongerHoldsTheRole_NoLongerCounts_AndTheOthersStand()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var admin = await story.Admin();
        await story.ApproveAll();
        var next = await story.Person("Sandbox Successor");
        await store.Done(story.Give(admin, "controller", story.Controller, next));
        var answers = (await story.State()).Approvals;
        Assert.Equal([ApprovalStatus.Counted, ApprovalStatus.Void], answers.Select(answer => answer.Status));
        Assert.Contains("roles on the measure have changed", answers[1].StatusReason!, System.StringComparison.Ordinal);
        await store.Denied(story.Review(), "Gates.Refused");
        await store.Done(await story.Approval(next, "controller"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task ApproverWhoBecomesOwner_LosesTheApproval()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var admin = await story.Admin();
        await story.ApproveAll();
        var given = await store.Done(story.Give(admin, "owner", null, story.Sponsor));
        Assert.Equal(ApprovalStatus.Void, (await story.State()).Approvals[0].Status);
        Assert.Contains("Gate G1 cannot be opened", Assert.Single(given.Answer!["warnings"]!.AsArray())!.GetValue<string>(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndedMeasure_KeepsItsPeople()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = await story.Admin();
        await store.Done(story.Review(RequestedOutcome.Kill, person: story.Sponsor));
        await store.Denied(story.Give(admin, "owner", story.Owner, await story.Person("Sandbox Successor")), "Measures.Ended");
        await store.Done(story.Leave(admin, story.Owner));
        Assert.Equal([story.Owner], await story.Holders("owner"));
    }

    [Fact]
    public async Task Owner_AnswersForTheResult_WithWhoeverTakesOver()
    {
        await using var store = await TestStore.Start();
        var portfolio = await PortfolioStory.Begin(store);
        var story = portfolio.People;
        var measure = await portfolio.NewMeasure();
        var admin = await story.Admin();
        var next = await story.Person("Sandbox Successor");
        await store.Done(portfolio.Effects(measure, story.Owner, PortfolioStory.Effect("2027-01", 100m, 100m)));
        await store.Done(story.Give(admin, "owner", story.Owner, next) with { MeasureId = measure });
        await store.Denied(portfolio.Effects(measure, story.Owner, PortfolioStory.Effect("2027-01", forecast: 1m)), "Effects.OwnerOnly");
        await store.Done(portfolio.Effects(measure, next, PortfolioStory.Effect("2027-01", forecast: 90m)));
        Assert.Equal(90m, (await portfolio.State(measure)).Effects.Single().Forecast);
    }

    [Fact]
    public async Task BeginAndEnd_OfARole_AreNotedOnce_ShownToHosts_AndVoidTheAnswersOfWhoEnded()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var admin = await story.Admin();
        var next = await story.Person("Sandbox Successor");
        var start = store.Clock.Now.AddDays(2);
        await story.ApproveAll();
        await store.Done(story.Give(admin, "controller", story.Controller, next, start));
        var sweep = store.Get<RoleSweep>();
        var before = (await story.State()).LedgerNumber;
        store.Clock.Now = start.AddMilliseconds(-1);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(before, (await story.State()).LedgerNumber);
        Assert.All((await story.State()).Approvals, answer => Assert.Equal(ApprovalStatus.Counted, answer.Status));

        store.Clock.Now = start;
        await store.Denied(new NoteRoles { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = admin, MeasureId = story.Measure }, "Roles.ServiceOnly");
        foreach (var item in await store.Get<IOutbox>().Read(TestStore.Tenant, "dataverse"))
        {
            await store.Get<IOutbox>().Acknowledge(item);
        }

        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal([ApprovalStatus.Counted, ApprovalStatus.Void], (await story.State()).Approvals.Select(answer => answer.Status));
        Assert.Contains(await store.Get<IOutbox>().Read(TestStore.Tenant, "dataverse"), item => item.Kind == "measure" && item.Id == story.Measure);
        var noted = (await story.State()).LedgerNumber;
        store.Clock.Now = start.AddDays(1);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(noted, (await story.State()).LedgerNumber);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }
}
