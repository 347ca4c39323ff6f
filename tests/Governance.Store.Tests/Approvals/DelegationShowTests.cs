using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.People.Roles;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting;
using Governance.Store.Reporting.World;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

/// <summary>A delegation is shown as what it is, and whoever may answer under it is named where the others are.</summary>
[Trait("Checklist", "49")]
public sealed class DelegationShowTests
{
    private const string Steps = "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }, { code: controller, name: Controller, role: controller }] }";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Delegation_WhosePrincipalLostTheRole_IsIdle_WithTheReason_InTheListAndForThePrincipal(bool named)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var id = Story.Text(await store.Done(story.Offer("Sponsor", "Delegate", measures: named ? [story.Measure] : [])), "id");
        await store.Done(story.Accept(id, "Delegate"));
        var other = await story.Delegate("Controller", "Delegate", "controller");
        Assert.Equal(("Active", null), Listed(store, id));
        Assert.Empty(await Idle(store));

        await store.Done(Give(story, "Sponsor", "Successor"));
        var (standing, reason) = Listed(store, id);
        Assert.Equal("Idle", standing);
        Assert.StartsWith("Sandbox Sponsor holds the role sponsor on no", reason, StringComparison.Ordinal);
        Assert.Equal(("Active", null), Listed(store, other));
        Assert.Equal([id], Ids(store, DelegationStanding.Idle));
        Assert.Equal([other], Ids(store, DelegationStanding.Active));
        Assert.Equal([(story["Sponsor"], id)], await Idle(store));
        Assert.Equal((await Idle(store)).Select(one => one.Id), Reminders.Waits(store.Get<ReportWorlds>().Now(TestStore.Tenant)).Where(wait => wait.Shown["kind"]!.GetValue<string>() == "Delegation").Select(wait => wait.Shown["what"]!.GetValue<string>()));
        if (named)
        {
            Assert.False(Lines(store).Single(line => line["id"]!.GetValue<string>() == id)["measures"]![0]!["holds"]!.GetValue<bool>());
        }

        // With the role it serves again; and what was taken back is not idle but over.
        await store.Done(Give(story, "Successor", "Sponsor"));
        Assert.Equal(("Active", null), Listed(store, id));
        await store.Done(Give(story, "Sponsor", "Successor"));
        await store.Done(story.Revoke(id, "Sponsor"));
        Assert.Equal(("Revoked", null), Listed(store, id));
        Assert.Empty(await Idle(store));
    }

    [Fact]
    public async Task Delegation_ThatWaitsOrIsOver_IsNeverIdle_AndOneOfAnEndedMeasureIs()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var offered = Story.Text(await store.Done(story.Offer("Delegate", "Sponsor", "sponsor", days: 20)), "id");
        Assert.Equal(("Offered", null), Listed(store, offered));
        await store.Done(story.Accept(offered, "Sponsor"));
        Assert.Equal("Idle", Listed(store, offered).Standing);
        store.Clock.Now = store.Clock.Now.AddDays(20);
        Assert.Equal(("Expired", null), Listed(store, offered));

        var id = await story.Delegate("Sponsor", "Delegate");
        await store.Done(story.Review() with { Outcome = RequestedOutcome.Kill, Reason = "No longer needed" });
        Assert.Equal("Idle", Listed(store, id).Standing);
    }

    [Fact]
    [Trait("Checklist", "47")]
    public async Task Remedies_NameWhoMayAnswerUnderADelegation_AndNobodyElse()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var id = await story.Delegate("Sponsor", "Delegate");

        // An offer that nobody accepted, another role, and somebody whom the step keeps apart.
        await store.Done(story.Offer("Sponsor", "Successor"));
        await story.Delegate("Sponsor", "Successor", "controller");
        await story.Delegate("Sponsor", "Owner");
        var refused = (await store.Denied(story.Review(), "Gates.Refused")).Refusal!.AsObject();
        Assert.Equal([(story["Delegate"], "Sandbox Delegate", story["Sponsor"], id)], Delegates(refused, "sponsor"));
        Assert.Empty(Delegates(refused, "controller"));

        var look = (await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!;
        var shown = RefusalJson.Of(look.Decision);
        store.Get<DelegationIndex>().NameIn(shown, TestStore.Tenant, look.Measure);
        Assert.Equal(Delegates(refused, "sponsor"), Delegates(shown, "sponsor"));
        var waiting = (await store.Get<WaitingReader>().List(TestStore.Tenant, story["Sponsor"], true))["items"]![0]!["items"]!.AsArray();
        var mine = waiting.Single(item => item!["step"]?.GetValue<string>() == "sponsor")!;
        Assert.Equal((story["Delegate"], "Sandbox Delegate", id), (mine["delegates"]![0]!["id"]!.GetValue<string>(), mine["delegates"]![0]!["name"]!.GetValue<string>(), mine["delegates"]![0]!["delegation"]!.GetValue<string>()));

        // Once they have answered for themselves, they answer for nobody.
        await store.Done(story.Revoke(id, "Sponsor"));
        Assert.Empty(Delegates((await store.Denied(story.Review(), "Gates.Refused")).Refusal!.AsObject(), "sponsor"));
    }

    [Fact]
    public async Task Rebuild_GivesTheSameBytes_ForEveryWayADelegationGoes()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store);
        var taken = await story.Delegate("Sponsor", "Delegate");
        await store.Done(await story.Answer("Delegate", "sponsor", delegation: taken));
        await store.Done(story.Revoke(taken, "Delegate"));
        await store.Done(story.Offer("Sponsor", "Delegate", from: store.Clock.Now.AddDays(3)));
        await story.Delegate("Controller", "Delegate", "controller", days: 1);
        await store.Done(Give(story, "Sponsor", "Successor"));
        await story.Delegate("Successor", "Delegate");
        store.Clock.Now = store.Clock.Now.AddDays(2);
        var before = Lines(store).Select(line => line.ToJsonString()).ToList();
        Assert.Equal(4, before.Count);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));

        // A ledger from before there was the index: it is made at the start.
        using (var connection = store.Get<Database>().Open())
        {
            Assert.Equal(4, connection.Execute("DELETE FROM lookups WHERE name='delegation-given'"));
        }

        await using var again = await TestStore.Start(store.Folder);
        again.Clock.Now = store.Clock.Now;
        Assert.Equal(2, again.Get<DelegationIndex>().GivenBy(TestStore.Tenant, story["Sponsor"]).Count());
        Assert.Empty(again.Get<DelegationIndex>().GivenBy(TestStore.OtherTenant, story["Sponsor"]));
        Assert.Equal(before, Lines(again).Select(line => line.ToJsonString()));
        await again.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    private static async Task<ApprovalStory> Begin(TestStore store)
    {
        var story = await ApprovalStory.Begin(store, Steps, ("sponsor", "Sponsor"), ("controller", "Controller"));
        foreach (var name in new[] { "Delegate", "Successor", "Administrator" })
        {
            await story.Person(name);
        }

        return story;
    }

    private static JsonObject[] Lines(TestStore store, DelegationStanding? standing = null) =>
        [.. store.Get<DelegationReader>().List(TestStore.Tenant, null, standing, null, 100)["items"]!.AsArray().Select(line => line!.AsObject())];

    private static string[] Ids(TestStore store, DelegationStanding standing) => [.. Lines(store, standing).Select(line => line["id"]!.GetValue<string>())];

    private static (string Standing, string? Idle) Listed(TestStore store, string id)
    {
        var line = Lines(store).Single(line => line["id"]!.GetValue<string>() == id);
        return (line["standing"]!.GetValue<string>(), line["idle"]?.GetValue<string>());
    }

    private static async Task<(string Person, string Id)[]> Idle(TestStore store) =>
    [
        .. (await store.Get<WaitingReader>().List(TestStore.Tenant, null, false))["items"]!.AsArray().SelectMany(group => group!["items"]!.AsArray()
            .Where(item => item!["kind"]!.GetValue<string>() == "Delegation")
            .Select(item => (group["person"]!["id"]!.GetValue<string>(), item!["what"]!.GetValue<string>()))),
    ];

    private static (string, string, string, string)[] Delegates(JsonObject decision, string step) =>
    [
        .. decision["remedies"]!.AsArray().Single(remedy => remedy!["subject"]!.GetValue<string>() == step)!["delegates"]!.AsArray()
            .Select(one => (one!["personId"]!.GetValue<string>(), one["name"]!.GetValue<string>(), one["for"]!["id"]!.GetValue<string>(), one["delegation"]!.GetValue<string>())),
    ];

    private static ReassignRole Give(ApprovalStory story, string from, string to) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Guid.NewGuid().ToString("N"),
        Actor = Actor.Person(story["Administrator"], "api", "admin"),
        MeasureId = story.Measure,
        Role = "sponsor",
        FromPersonId = story[from],
        ToPersonId = story[to],
        Reason = "Another task",
    };
}
