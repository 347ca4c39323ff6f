using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Settings;
using Governance.Store.Storage;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Capacity;

public sealed class CapacityTests
{
    [Fact]
    [Trait("Checklist", "65")]
    [Trait("Checklist", "68")]
    public async Task Capacity_IsOpenUntilACheckFindsTheNeedCovered()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var measure = await story.Story.NewMeasure();
        Assert.StartsWith("Capacity was never checked", Assert.Single((await story.Fact(measure)).Open), StringComparison.Ordinal);
        await store.Done(story.Team("2027-01", 100));
        await store.Done(story.Needs(measure, "2027-01", 101));
        Assert.Equal(["Needs 101 hours of lending in 2027-01."], (await story.Fact(measure)).Entries);
        await store.Done(story.Check(measure));
        var fact = await story.Fact(measure);
        Assert.StartsWith("In 2027-01 1 hour of lending are missing: 100 hours are offered, this measure needs 101, others need 0.", Assert.Single(fact.Open), StringComparison.Ordinal);
        Assert.Equal(2, fact.Entries.Count);

        await store.Done(story.Needs(measure, "2027-01", 100));
        Assert.StartsWith("Needs changed since capacity was checked", Assert.Single((await story.Fact(measure)).Open), StringComparison.Ordinal);
        Assert.Null((await story.Fact(measure)).ReviewedAt);
        await store.Done(story.Check(measure));
        fact = await story.Fact(measure);
        Assert.Empty(fact.Open);
        Assert.Equal((store.Clock.Now, "resource-manager"), (fact.ReviewedAt!.Value, Assert.Single(fact.ReviewedByRoles)));
    }

    [Fact]
    [Trait("Checklist", "65")]
    [Trait("Checklist", "67")]
    public async Task TwoMeasures_NeverCountOnTheSameHours_AlsoNotInOneBatch()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var (one, other) = (await story.Story.NewMeasure(), await story.Story.NewMeasure());
        await store.Done(story.Team("2027-01", 100));
        Command[] commands = [story.Needs(one, "2027-01", 60), story.Needs(other, "2027-01", 60), story.Check(one), story.Check(other)];
        var results = await Task.WhenAll(commands.Select(command => store.Bus.Submit(command)));
        Assert.All(results, result => Assert.True(result.Succeeded));
        foreach (var measure in new[] { one, other })
        {
            await store.Done(story.Check(measure));
            var gap = Assert.Single((await story.Story.State(measure)).Capacity.Check!.Gaps);
            Assert.Equal((60, 100, 60, 20, measure == one ? other : one), (gap.Needed, gap.Offered, gap.Others, gap.Missing, Assert.Single(gap.Competing)));
        }

        await store.Done(story.Story.Review(other, "G1", story.Story.People.Sponsor, RequestedOutcome.Kill));
        await store.Done(story.Check(one));
        Assert.Empty((await story.Fact(one)).Open);
    }

    [Fact]
    [Trait("Checklist", "67")]
    [Trait("Checklist", "68")]
    public async Task Overload_IsListedBySkillAndMonth_WithWhoCompetes()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var (one, other) = (await story.Story.NewMeasure(), await story.Story.NewMeasure());
        await store.Done(story.Team("2027-01", 50));
        await store.Done(story.Team("2027-01", 50, "team-2"));
        await store.Done(story.Team("2027-02", 100));
        await store.Done(story.Needs(one, "2027-01", 70));
        await store.Done(story.Needs(other, "2027-01", 31));
        await store.Done(story.Needs(other, "2027-02", 100));
        var reader = store.Get<CapacityReader>();
        var overload = Assert.Single(reader.Months(TestStore.Tenant, null, null, overloaded: true)["items"]!.AsArray())!;
        Assert.Equal(("lending", "2027-01", 100, 101, 1, 2), (Text(overload, "skill"), Text(overload, "month"), Number(overload, "offered"), Number(overload, "needed"), Number(overload, "overload"), Number(overload, "resources")));
        Assert.Equal([(one, 70), (other, 31)], overload["competing"]!.AsArray().Select(row => (Text(row!, "measureId"), Number(row!, "hours"))));
        Assert.Equal(6, reader.Months(TestStore.Tenant, null, null, overloaded: false)["items"]!.AsArray().Count);
        Assert.Empty(reader.Months(TestStore.Tenant, "2027-02", 3, overloaded: true)["items"]!.AsArray());
        Assert.Empty(reader.Months(TestStore.OtherTenant, null, null, overloaded: false)["items"]!.AsArray());

        var shown = reader.Of(TestStore.Tenant, one)!;
        Assert.Equal((70, false, 1), (Number(shown["items"]![0]!, "hours"), shown["items"]![0]!["covered"]!.GetValue<bool>(), Number(shown["items"]![0]!, "overload")));
        Assert.Null(reader.Of(TestStore.OtherTenant, one));
    }

    [Fact]
    [Trait("Checklist", "66")]
    public async Task ScarceSkills_AreListed_TheScarcestFirst_FromTheShareOfTheSettings()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var measure = await story.Story.NewMeasure();
        foreach (var (skill, need) in new[] { ("at", 80), ("below", 79), ("above", 120) })
        {
            await store.Done(story.Create(skill, story.Manager));
            await store.Done(story.Team("2027-01", 100, skill: skill));
            await store.Done(story.Needs(measure, "2027-01", need, skill));
        }

        await store.Done(story.Create("nobody", story.Manager));
        await store.Done(story.Needs(measure, "2027-02", 1, "nobody"));
        await store.Done(story.Needs(measure, "2027-05", 1000, "below"));
        Assert.Equal(["nobody", "above", "at"], Scarce(store));
        await EscalationTests.Publish(store, story.Story.People.Owner, story.Story.People.Sponsor, "version: 1\ncapacity:\n  scarcePercent: 79\n  months: 3\n");
        Assert.Equal(["above", "at", "below"], Scarce(store));
    }

    [Fact]
    public async Task Capacity_IsEnteredByAResourceManager_AndNeedsByTheOwner()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var measure = await story.Story.NewMeasure();
        var owner = Actor.Person(story.Story.People.Owner, "api");
        await store.Denied(story.Create("law", owner), "Capacity.ManagerOnly");
        await store.Denied(story.Create(CapacityStory.Skill, story.Manager), "Capacity.SkillExists");
        await store.Denied(story.Create("a b", story.Manager), "Capacity.CodeInvalid");
        await store.Denied(story.Team("2027-01", 1, actor: owner), "Capacity.ManagerOnly");
        await store.Denied(story.Team("2027-01", 1, skill: "law"), "Capacity.SkillUnknown");
        await store.Denied(story.Team("2027-01", 1) with { Tenant = TestStore.OtherTenant }, "Capacity.SkillUnknown");
        await store.Denied(story.Team("2027-13", 1), "Capacity.MonthInvalid");
        await store.Denied(story.Team("2027-01", -1), "Capacity.HoursInvalid");
        await store.Denied(story.Team("2027-01", 1) with { Months = [] }, "Capacity.None");
        var person = story.Team("2027-01", 744) with { Resource = new ResourceDraft { Code = "p1", Kind = ResourceKind.Person, PersonId = story.Story.People.Owner } };
        await store.Denied(person with { CommandId = store.NextId(), Resource = person.Resource with { Name = "x" } }, "Capacity.ResourceInvalid");
        await store.Denied(person with { CommandId = store.NextId(), Resource = person.Resource with { PersonId = "nobody" } }, "People.Unknown");
        await store.Denied(person with { CommandId = store.NextId(), Months = [new MonthHours { Month = "2027-01", Hours = 745 }] }, "Capacity.HoursInvalid");
        await store.Done(person);
        Assert.Null((await store.Done(person with { CommandId = store.NextId() })).LedgerNumber);

        await store.Denied(story.Needs(measure, "2027-01", 1, actor: Actor.Person(story.Story.People.Sponsor, "api")), "Measures.NotYours");
        await store.Denied(story.Needs(measure, "2027-01", 1, "law"), "Capacity.SkillUnknown");
        await store.Denied(story.Needs("nowhere", "2027-01", 1), "Measures.Unknown");
        var twice = story.Needs(measure, "2027-01", 1);
        await store.Denied(twice with { Needs = [twice.Needs[0], twice.Needs[0]] }, "Capacity.Twice");
        await store.Denied(story.Check(measure, Actor.Person(await story.Story.People.Person("Sandbox Visitor"), "api", "pmo")), "Capacity.CheckerOnly");
        await store.Denied(story.Check(measure, TestStore.Admin), "People.Unlinked");
        await store.Done(story.Check(measure, owner));
        await store.Done(story.Story.Review(measure, "G1", story.Story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Needs(measure, "2027-01", 1), "Measures.Ended");
        await store.Denied(story.Check(measure), "Measures.Ended");
    }

    [Fact]
    public async Task Needs_StandInTheMeasureAndInTheSkill_InOneCommand_Once()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var measure = await story.Story.NewMeasure();
        var need = story.Needs(measure, "2027-01", 40);
        Assert.Equal((await store.Done(need)).LedgerNumber, (await store.Done(need)).LedgerNumber);
        Assert.Null((await store.Done(story.Needs(measure, "2027-01", 40))).LedgerNumber);
        SkillState Skill() => store.Get<DocumentReader>().Find<SkillState>(TestStore.Tenant, "skill/lending")!;
        Assert.Equal(new NeedRow { MeasureId = measure, Month = "2027-01", Hours = 40 }, Assert.Single(Skill().Needs));
        await store.Done(story.Needs(measure, "2027-01", 0));
        Assert.Empty(Skill().Needs);
        Assert.Empty((await story.Story.State(measure)).Capacity.Needs);
    }

    [Fact]
    public async Task Month_ThatIsOver_IsNoLongerOpen()
    {
        await using var store = await TestStore.Start();
        var story = await CapacityStory.Begin(store);
        var measure = await story.Story.NewMeasure();
        await store.Done(story.Needs(measure, "2026-11", 40));
        await store.Done(story.Check(measure));
        Assert.Single((await story.Fact(measure)).Open);
        store.Clock.Now = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Empty((await story.Fact(measure)).Open);
        await store.Done(story.Check(measure));
        Assert.Empty((await story.Story.State(measure)).Capacity.Check!.Gaps);
    }

    [Theory]
    [InlineData("capacity:\n  scarcePercent: 0", "from 1 to 100")]
    [InlineData("capacity:\n  scarcePercent: 101", "from 1 to 100")]
    [InlineData("capacity:\n  months: 61", "from 1 to 60")]
    [InlineData("capacity:\n  manager: x", "not known here")]
    public void Settings_ThatMakeNoSense_AreRefused(string section, string expected) =>
        Assert.Contains(expected, SettingsYaml.Read("version: 1\n" + section).Error, StringComparison.Ordinal);

    private static string[] Scarce(TestStore store) => [.. store.Get<CapacityReader>().Scarce(TestStore.Tenant)["items"]!.AsArray().Select(item => Text(item!, "skill"))];

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static int Number(JsonNode node, string name) => node[name]!.GetValue<int>();
}
