using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting;
using Governance.Store.Reporting.Configuration;
using Governance.Store.Reporting.World;
using Governance.Store.Tests.Support;

using Xunit;

using RegisterFact = Governance.Rules.Facts.RegisterFact;

namespace Governance.Store.Tests.Reporting;

/// <summary>What waits, of every kind, and who is reminded of it when.</summary>
public sealed class ReminderTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3 * 24 * 60 - 1, 0, 0)]
    [InlineData(3 * 24 * 60, 1, 3)]
    [InlineData(8 * 24 * 60 - 1, 1, 3)]
    [InlineData(8 * 24 * 60, 2, 8)]
    [InlineData(18 * 24 * 60 + 5, 4, 18)]
    [InlineData(-5, 0, 0)]
    public void Reminder_IsDueAfterTheFirstDays_AndThenEverySoMany(int minutes, int number, int days)
    {
        var last = Reminders.Last(Begin, Begin.AddMinutes(minutes), new ReportingSettings { RemindAfterDays = 3, RemindEveryDays = 5 });
        Assert.Equal(number == 0 ? null : (number, Begin.AddDays(days)), last);
    }

    [Fact]
    [Trait("Checklist", "87")]
    public async Task Reminders_AreThoseThatFellDueSince_TheSameEachTime_AlsoLater()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        var world = (int days) => { store.Clock.Now = Begin.AddDays(days); return store.Get<ReportWorlds>().Now(TestStore.Tenant); };
        Assert.Empty(Reminders.Of(world(6), null));
        var due = Assert.Single(Reminders.Of(world(8), Begin.AddDays(6)), item => item.Wait.PersonId == story.Sponsor);
        Assert.Equal((1, Begin.AddDays(7), "Approval"), (due.Number, due.DueAt, due.Wait.Shown["kind"]!.GetValue<string>()));
        Assert.Empty(Reminders.Of(world(9), Begin.AddDays(8)));
        Assert.Equal(2, Assert.Single(Reminders.Of(world(15), Begin.AddDays(9)), item => item.Wait.PersonId == story.Sponsor).Number);

        // Once it is done nobody is reminded, but what was due before still was.
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        Assert.DoesNotContain(Reminders.Of(world(30), null), item => item.Wait.PersonId == story.Sponsor);
        var past = store.Get<ReportWorlds>().At(TestStore.Tenant, Begin.AddDays(8));
        Assert.Equal(1, Assert.Single(Reminders.Of(past, null), item => item.Wait.PersonId == story.Sponsor).Number);
    }

    [Fact]
    public async Task Settings_SayAfterHowManyDays()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        await story.Portfolio.NewMeasure();
        await story.Publish("version: 1\nreporting: { remindAfterDays: 1, remindEveryDays: 2 }\n");
        store.Clock.Now = Begin.AddDays(3).AddMinutes(-1);
        Assert.Contains(Reminders.Of(story.Now(), null), item => item is { Number: 1, Wait.Role: "owner" });
        store.Clock.Now = Begin.AddDays(3);
        Assert.Contains(Reminders.Of(story.Now(), null), item => item is { Number: 2, Wait.Role: "owner" });
    }

    [Fact]
    public async Task Waiting_HoldsEveryKind_AndEndsWithIt()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(new Governance.Store.Adoption.ProposeAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = story.Admin, MeasureId = measure, Doi = 2, Reason = "It ran before" });
        await story.Publish("version: 1\nreporting:\n  committees:\n    - { node: organization, everyWeeks: 2, from: 2026-11-02 }\n");
        var kinds = (await Kinds(store, null)).ToList();
        Assert.Contains(("pmo", "Demand"), kinds);
        Assert.Contains(("pmo", "Report"), kinds);
        Assert.Contains(("sponsor", "Adoption"), kinds);
        Assert.Contains(("owner", "Other"), kinds);
        Assert.Equal([("sponsor", "Adoption")], await Kinds(store, story.People.Sponsor));

        // Somebody's own reminders are those of their own list: also what waits for a role of the tenant that they have, and of the tenant only.
        var (office, waits) = (story.People.Sponsor, Reminders.Waits(story.Now()).ToList());
        var report = waits.Single(wait => wait.Shown["kind"]!.GetValue<string>() == "Report");
        Assert.True(WaitingReader.IsMine(report, office, ["pmo"]));
        Assert.False(WaitingReader.IsMine(report, office, ["committee"]));
        Assert.False(WaitingReader.IsMine(report, null, ["pmo"]));
        Assert.False(WaitingReader.IsMine(waits.First(wait => wait.Role == "owner"), office, ["owner"]));

        await store.Done(new Governance.Store.Adoption.ConfirmAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.People.Sponsor, "api"), MeasureId = measure, Doi = 2 });
        Assert.Empty(await Kinds(store, story.People.Sponsor));
    }

    [Fact]
    public async Task Adoption_ThatAGateOvertook_WaitsForNobody()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(new Governance.Store.Adoption.ProposeAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = story.Admin, MeasureId = measure, Doi = 2, Reason = "It ran before" });
        Assert.Equal([("sponsor", "Adoption")], await Kinds(store, story.People.Sponsor));
        await store.Done(story.Portfolio.Review(measure, "G1"));
        Assert.Empty(await Kinds(store, story.People.Sponsor));
    }

    [Fact]
    public async Task Breach_WaitsForItsOwner_AndOnceExplainedForAnAdministrator()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: false, version: 1));
        await store.Done(story.Observe(completed: true, version: 2));
        var breach = Assert.Single((await story.State()).Breaches);
        Assert.Contains(("owner", "Breach"), await Kinds(store, story.Owner));
        await store.Done(new Governance.Store.Breaches.ExplainBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), BreachId = breach.Change.Id, Reason = "Closed by mistake" });
        Assert.DoesNotContain(("owner", "Breach"), await Kinds(store, story.Owner));
        Assert.Contains(("admin", "Breach"), await Kinds(store, null));
    }

    [Fact]
    public async Task ChangeOfWhatProtectsAHost_WaitsForAnAdministrator()
    {
        await using var store = await TestStore.Start();
        await Story.Begin(store);
        Assert.DoesNotContain(("admin", "Breach"), await Kinds(store, null));
        await store.Done(new Governance.Store.Hosts.Prevention.RecordPreventionChange
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Sync,
            Host = "jira",
            Scope = "cloud-1",
            Subject = "validator:Done",
            OldValue = "on",
            NewValue = null,
            At = store.Clock.Now,
        });
        Assert.Contains(("admin", "Breach"), await Kinds(store, null));
        Assert.Contains(Reminders.Waits(store.Get<ReportWorlds>().Now(TestStore.Tenant)), wait => wait.Role == "admin" && wait.Shown["kind"]!.GetValue<string>() == "Breach");
    }

    [Fact]
    public void OpenPoint_OfARegister_WaitsForTheRolesItNames_ElseForTheOwner_AndOnlyOnce()
    {
        var measure = new MeasureState
        {
            Id = "m", DemandId = "d", DemandSource = new HostReference("store", "t1", "d"), Name = "Measure", RulebookDigest = "r", CreatedAt = Begin, Version = 1, LedgerNumber = 1,
            Roles = [new RoleHolder("owner", "p1"), new RoleHolder("sponsor", "p2"), new RoleHolder("sponsor", "p3"), new RoleHolder("controller", "p4")],
        };
        var register = new RegisterFact { Name = "risks", Open = new[] { "The risk R1 is not accepted: the sponsor accepts it.", "The response to R2 is overdue." } };
        var waits = new MeasureWaits(new Governance.Store.Ownership.OwnershipSettings(), id => "Sandbox " + id, _ => null).Of(measure, null, null, [register], Begin);
        Assert.Equal([("p2", "sponsor"), ("p3", "sponsor"), ("p1", "owner")], waits.Select(wait => (wait.PersonId!, wait.Role!)));
        Assert.All(waits, wait => Assert.Equal(("Register", "risks"), (wait.Shown["kind"]!.GetValue<string>(), wait.Shown["what"]!.GetValue<string>())));
    }

    private static async Task<(string, string)[]> Kinds(TestStore store, string? person) =>
    [
        .. (await store.Get<WaitingReader>().List(TestStore.Tenant, person, person is not null))["items"]!.AsArray()
            .SelectMany(group => group!["items"]!.AsArray().Select(item => (group["role"]?.GetValue<string>() ?? string.Empty, item!["kind"]!.GetValue<string>()))),
    ];
}
