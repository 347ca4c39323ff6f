using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting;
using Governance.Store.Reporting.World;
using Governance.Store.Tests.Changes;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

/// <summary>A change request waits for whoever may decide it, and for nobody else.</summary>
[Trait("Checklist", "73")]
[Trait("Checklist", "87")]
public sealed class ChangeWaitTests
{
    [Fact]
    public async Task Change_ThatATenantsRoleDecides_WaitsForItsHolders_AndNotForTheOwner()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var (owner, sponsor, controller) = (story.Story.People.Owner, story.Story.People.Sponsor, story.Story.People.Controller);
        var member = await story.Story.People.Person("Sandbox Committee Member");
        await EscalationTests.Publish(store, owner, sponsor, "version: 1\nchanges:\n  rules:\n    - { kind: Scope, decidedBy: [committee] }\n    - { kind: Scope, decidedBy: [controller] }\n");
        var change = await story.Requested(ChangeStory.Draft(scope: "All loans"));
        Assert.Equal(["nobody/committee", controller + "/controller"], await Waits(store, story));
        Assert.Contains("committee", await Mine(store, member, "committee"), StringComparison.Ordinal);
        Assert.Empty(await Mine(store, member));
        Assert.Empty(await Mine(store, owner));
        Assert.Empty(await Mine(store, owner, "owner", "sponsor", "pmo"));
        Assert.Empty(await Mine(store, null, "committee"));

        await store.Done(story.Decide(change, member, true, "committee"));
        Assert.Equal([controller + "/controller"], await Waits(store, story));
        Assert.Empty(await Mine(store, member, "committee"));
        Assert.NotEmpty(await Mine(store, controller));
        await store.Done(story.Decide(change, controller));
        Assert.Empty(await Waits(store, story));
    }

    [Fact]
    public async Task Change_ThatWaitsForASecondPerson_WaitsForAnybodyOnTheMeasureWhoDidNotAsk()
    {
        await using var store = await TestStore.Start();
        var story = await ChangeStory.Begin(store);
        var change = await story.Requested(ChangeStory.Draft(scope: "All loans"), story.Story.People.Sponsor);
        Assert.Equal([story.Story.People.Sponsor + "/sponsor"], await Waits(store, story));
        await store.Done(story.Decide(change, story.Story.People.Sponsor));
        Assert.Equal(new[] { story.Story.People.Owner + "/owner", story.Story.People.Controller + "/controller" }.Order(StringComparer.Ordinal), await Waits(store, story));
        await store.Done(story.Withdraw(change, story.Story.People.Owner));
        Assert.Empty(await Waits(store, story));
    }

    private static async Task<string[]> Waits(TestStore store, ChangeStory story)
    {
        var groups = (await store.Get<WaitingReader>().List(TestStore.Tenant, null, false))["items"]!.AsArray();
        string[] listed = [.. groups.SelectMany(group => group!["items"]!.AsArray()
            .Where(item => item!["what"]?.GetValue<string>() == "changes" && item["measureId"]!.GetValue<string>() == story.Measure)
            .Select(_ => (group["person"]?["id"]!.GetValue<string>() ?? "nobody") + "/" + group["role"]!.GetValue<string>())).Order(StringComparer.Ordinal)];
        var reminded = Reminders.Waits(store.Get<ReportWorlds>().Now(TestStore.Tenant)).Where(wait => wait.Shown["what"]?.GetValue<string>() == "changes").Select(wait => (wait.PersonId ?? "nobody") + "/" + wait.Role);
        Assert.Equal(listed, reminded.Order(StringComparer.Ordinal));
        return [.. listed.OrderBy(one => !one.StartsWith("nobody", StringComparison.Ordinal)).ThenBy(one => one, StringComparer.Ordinal)];
    }

    private static async Task<string> Mine(TestStore store, string? person, params string[] roles) => string.Join(
        '\n',
        (await store.Get<WaitingReader>().List(TestStore.Tenant, person, true, roles))["items"]!.AsArray().SelectMany(group => group!["items"]!.AsArray())
            .Where(item => item!["what"]?.GetValue<string>() == "changes").Select(item => item!["text"]!.GetValue<string>()));
}
