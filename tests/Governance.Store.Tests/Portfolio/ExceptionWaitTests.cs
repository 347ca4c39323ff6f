using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Gates;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting;
using Governance.Store.Reporting.World;
using Governance.Store.Tests.Approvals;
using Governance.Store.Tests.Support;
using Governance.Store.Waivers;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

/// <summary>Conditions, waivers and delegated approvals wait for those who may act, and for nobody else.</summary>
[Trait("Checklist", "47")]
public sealed class ExceptionWaitTests
{
    [Fact]
    [Trait("Checklist", "30")]
    [Trait("Checklist", "87")]
    public async Task Condition_WaitsForItsRole_ThenForTheOthers_ThenForNobody_AlsoWhileTheMeasureIsOnHold()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, HoldableRulebook, ("effectAmount", "1"), ("businessCase", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        await store.Done(story.Review("G1", RequestedOutcome.ConditionalGo, story.Sponsor) with
        {
            Conditions = [new ConditionDraft("permit", "Get the permit in writing", "owner", new DateOnly(2026, 12, 1))],
        });
        Assert.Equal([("Condition", story.Owner)], await Waits(store, "permit"));
        Assert.Empty(ReportStoryRows(store, "Confirmation"));
        await store.Done(story.Review("G2", RequestedOutcome.Hold, story.Sponsor));
        Assert.Equal([("Condition", story.Owner)], await Waits(store, "permit"));

        await store.Done(new MeetCondition { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Code = "permit", Reason = "It came by mail" });
        Assert.Equal(new[] { ("Confirmation", story.Sponsor), ("Confirmation", story.Controller) }.Order(), (await Waits(store, "permit")).Order());
        Assert.Equal(2, ReportStoryRows(store, "Confirmation").Length);
        await store.Done(new ConfirmCondition { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Controller, "api"), MeasureId = story.Measure, Code = "permit", Met = true });
        Assert.Empty(await Waits(store, "permit"));
        Assert.Empty(ReportStoryRows(store, "Confirmation"));
    }

    [Fact]
    [Trait("Checklist", "29")]
    [Trait("Checklist", "87")]
    public async Task Waiver_WaitsForTheRolesThatMayGrantIt_ButNotForWhoeverAsked_UntilItIsDecidedOrTooLate()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("strategicFit", "x"));
        var byOwner = await Ask(story, story.Owner);
        Assert.Equal(new[] { ("Waiver", story.Sponsor), ("Waiver", story.Controller) }.Order(), (await Waits(store, byOwner)).Order());
        Assert.Equal(2, ReportStoryRows(store, "Waiver").Length);
        Assert.Contains("which Sandbox Owner asks for: The case follows", ReportStoryRows(store, "Waiver")[0]["text"]!.GetValue<string>(), StringComparison.Ordinal);
        await store.Done(new GrantWaiver { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api"), MeasureId = story.Measure, WaiverId = byOwner });
        Assert.Empty(await Waits(store, byOwner));

        await store.Done(new RevokeWaiver { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api"), MeasureId = story.Measure, WaiverId = byOwner, Reason = "The case is here" });
        var bySponsor = await Ask(story, story.Sponsor);
        Assert.Equal([("Waiver", story.Controller)], await Waits(store, bySponsor));
        store.Clock.Now = store.Clock.Now.AddDays(30);
        Assert.Empty(await Waits(store, bySponsor));
    }

    [Fact]
    [Trait("Checklist", "44")]
    [Trait("Checklist", "87")]
    public async Task Approval_WaitsForTheDelegateToo_InTimeAndScope_AndForNobodyWhoMayNotAnswer()
    {
        const string steps = "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }, { code: controller, name: Controller, role: controller }] }";
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, steps, ("sponsor", "Sponsor"), ("controller", "Controller"));
        await story.Person("Delegate");
        var offered = Story.Text(await store.Done(story.Offer("Sponsor", "Delegate", measures: story.Measure)), "id");
        Assert.Equal([story["Sponsor"]], await Steps(store, "sponsor"));
        await store.Done(story.Accept(offered, "Delegate"));
        Assert.Equal([story["Sponsor"], story["Delegate"]], await Steps(store, "sponsor"));
        Assert.Equal([story["Controller"]], await Steps(store, "controller"));
        var shown = (await store.Get<WaitingReader>().List(TestStore.Tenant, story["Delegate"], true))["items"]![0]!["items"]![0]!;
        Assert.Equal((offered, "Sandbox Sponsor"), (shown["delegation"]!.GetValue<string>(), shown["for"]!["name"]!.GetValue<string>()));
        Assert.StartsWith("For Sandbox Sponsor: ", shown["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(ReportViews.Find("approvals")!.Rows(World(store), World(store).Measures), row => row["personId"]!.GetValue<string>() == story["Delegate"]);

        // The owner is kept apart from the step, so nothing waits for the owner; and another tenant knows none of this.
        await story.Delegate("Sponsor", "Owner");
        Assert.Equal([story["Sponsor"], story["Delegate"]], await Steps(store, "sponsor"));
        Assert.Empty((await store.Get<WaitingReader>().List(TestStore.OtherTenant, null, false))["items"]!.AsArray());

        await store.Done(await story.Answer("Delegate", "sponsor", delegation: offered));
        Assert.Empty(await Steps(store, "sponsor"));
        await store.Done(story.Change("budget", "60000"));
        Assert.Equal([story["Sponsor"], story["Delegate"]], await Steps(store, "sponsor"));
        store.Clock.Now = store.Clock.Now.AddDays(30);
        Assert.Equal([story["Sponsor"]], await Steps(store, "sponsor"));
    }

    private static string HoldableRulebook => StrictRulebook.Yaml + "\n    outcomes: { hold: [sponsor] }\n";

    private static ReportWorld World(TestStore store) => store.Get<ReportWorlds>().Now(TestStore.Tenant);

    private static JsonObject[] ReportStoryRows(TestStore store, string kind) =>
        [.. ReportViews.Find("decisions")!.Rows(World(store), World(store).Measures).Where(row => row["kind"]!.GetValue<string>() == kind)];

    // Everything of this subject, by kind and person, as the list and the reminders have it.
    private static async Task<(string, string)[]> Waits(TestStore store, string what)
    {
        var groups = (await store.Get<WaitingReader>().List(TestStore.Tenant, null, false))["items"]!.AsArray();
        var listed = groups.SelectMany(group => group!["items"]!.AsArray().Where(item => item!["what"]?.GetValue<string>() == what)
            .Select(item => (item!["kind"]!.GetValue<string>(), group["person"]?["id"]!.GetValue<string>() ?? "nobody"))).ToArray();
        var reminded = Reminders.Waits(World(store)).Where(wait => wait.Shown["what"]?.GetValue<string>() == what).Select(wait => (wait.Shown["kind"]!.GetValue<string>(), wait.PersonId ?? "nobody"));
        Assert.Equal(listed.Order(), reminded.Order());
        return listed;
    }

    private static async Task<string[]> Steps(TestStore store, string step)
    {
        var groups = (await store.Get<WaitingReader>().List(TestStore.Tenant, null, false))["items"]!.AsArray();
        return [.. groups.SelectMany(group => group!["items"]!.AsArray().Where(item => item!["step"]?.GetValue<string>() == step)
            .Select(item => (Person: group["person"]?["id"]!.GetValue<string>() ?? "nobody", Delegated: item!["delegation"] is not null)))
            .OrderBy(item => item.Delegated).Select(item => item.Person)];
    }

    private static async Task<string> Ask(RuleStory story, string person) => Story.Text(
        await story.Store.Done(new AskWaiver
        {
            Tenant = TestStore.Tenant,
            CommandId = story.Store.NextId(),
            Actor = Actor.Person(person, "api"),
            MeasureId = story.Measure,
            Gate = "G1",
            Criterion = "case",
            Reason = "The case follows",
            ExpiresAt = story.Store.Clock.Now.AddDays(30),
        }),
        "id");
}
