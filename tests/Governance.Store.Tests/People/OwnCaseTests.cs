using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Risks;
using Governance.Store.Tests.Intake;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>What somebody judged with one record, and was to achieve or had entered with the other, counts no more once the two are one.</summary>
public sealed class OwnCaseTests
{
    [Theory]
    [InlineData("owner", true)]
    [InlineData("sponsor", true)]
    [InlineData("stranger", false)]
    [Trait("Checklist", "94")]
    [Trait("Checklist", "95")]
    public async Task ConfirmedValue_OfWhoeverTurnsOutToHaveBeenToAchieveIt_HoldsNoMore(string who, bool falls)
    {
        await using var store = await TestStore.Start();
        var story = await Judged(store);
        Assert.Empty((await story.Register("value")).Open);
        await Merge(story.People, await Other(story, who));

        var value = await story.Register("value");
        Assert.Equal(falls ? 2 : 0, value.Open.Count);
        Assert.Equal(falls, value.ReviewedAt is null);
        Assert.Equal(falls, (await story.State()).KpiExplanations.IsEmpty);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Theory]
    [InlineData("owner", true)]
    [InlineData("stranger", false)]
    [Trait("Checklist", "61")]
    [Trait("Checklist", "64")]
    public async Task AuditValidationAndReviews_OfWhoeverTurnsOutToOwnTheMeasure_AreWantedAgain(string who, bool falls)
    {
        await using var store = await TestStore.Start();
        var story = await Judged(store);
        Assert.Empty((await story.Register("divergences")).Open);
        Assert.Empty((await story.Register("assumptions")).Open);
        await Merge(story.People, await Other(story, who));

        Assert.Equal(falls ? (await story.State()).Divergences.Count : 0, (await story.Register("divergences")).Open.Count);
        Assert.NotEmpty((await story.State()).Divergences);
        Assert.Equal(falls ? 1 : 0, (await story.Register("assumptions")).Open.Count);
        Assert.Equal(falls ? 1 : 0, (await story.Register("dependencies")).Open.Count);
        foreach (var register in new[] { "risks", "dependencies", "capacity" })
        {
            Assert.Equal(!falls, (await story.Register(register)).ReviewedByRoles.Contains("controller"));
        }

        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "94")]
    public async Task AMeasureThatIsOver_StaysAsItWas()
    {
        await using var store = await TestStore.Start();
        var story = await Judged(store);
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, Governance.Store.Gates.RequestedOutcome.Kill));
        await Merge(story.People, story.People.Owner);
        Assert.Equal(story.People.Owner, Assert.Single((await story.State()).Confirmations).By);
    }

    [Fact]
    [Trait("Checklist", "5")]
    [Trait("Checklist", "46")]
    public async Task ReviewOfADemand_ByWhoeverTurnsOutToHaveEnteredIt_IsWantedAgain()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await Merge(demand.Story, demand.Story.Owner);
        var anew = demand.Approve();
        await store.Denied(anew, "Intake.ControllerNotIndependent");
        RoleHolder[] roles = [new("owner", demand.Story.Owner), new("controller", await demand.Story.Person("Sandbox Second Controller"))];
        var denied = await store.Denied(anew with { CommandId = store.NextId(), Measure = anew.Measure! with { Roles = roles } }, "Intake.ReviewMissing");
        Assert.Contains("BusinessCase", denied.Detail, System.StringComparison.Ordinal);
        Assert.DoesNotContain("Resources", denied.Detail, System.StringComparison.Ordinal);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "46")]
    public async Task ReviewOfADemand_ByARecordOfSomebodyElse_Holds()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await Merge(demand.Story, await demand.Story.Person("Sandbox Stranger"));
        await store.Done(demand.Approve() with { Measure = demand.Approve().Measure! with { Roles = [new("owner", demand.Story.Owner)] } });
    }

    /// <summary>A measure of which the controller has judged everything that controllers judge.</summary>
    private static async Task<ValueStory> Judged(TestStore store)
    {
        var story = await ValueStory.Begin(store);
        var (controller, owner) = (Actor.Person(story.People.Controller, "api"), Actor.Person(story.People.Owner, "api"));
        await story.Plan(PortfolioStory.Effect("2026-09", plan: 100m));
        await store.Done(story.Confirm(await story.Capture(), "2026-09", 100m));
        await store.Done(story.Assume());
        await store.Done(story.Validate());
        await store.Done(story.People.Define(KpiStory.Churn with { Due = KpiStory.Day("2026-10-01"), ReadingDays = null }) with { MeasureId = story.Measure });
        await store.Done(new Governance.Store.Closure.ExplainKpi { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = controller, MeasureId = story.Measure, Kpi = "churn", Text = "The campaign began late" });
        await story.Work(total: 1, done: 1);
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2027-03-01"));
        foreach (var found in (await story.State()).Divergences)
        {
            await store.Done(story.Decision(found.Id, AuditDecision.Accept, "2026-12-31"));
        }

        await store.Done(new RecordDependency
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = owner,
            MeasureId = story.Measure,
            Dependency = new DependencyDraft { Code = "D1", Title = "Permit", Outside = "The regulator", ContactId = story.People.Controller, NeededBy = KpiStory.Day("2027-03-01") },
        });
        await store.Done(new CommitDependency { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = controller, MeasureId = story.Measure, Code = "D1", Date = KpiStory.Day("2027-02-01"), Reason = "Planned" });
        await store.Done(new ReviewRisks { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = controller, MeasureId = story.Measure, Comment = "All looked at" });
        await store.Done(new ReviewDependencies { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = controller, MeasureId = story.Measure, Comment = "All looked at" });
        await store.Done(new CheckCapacity { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = controller, MeasureId = story.Measure });
        return story;
    }

    private static async Task<string> Other(ValueStory story, string who) => who switch
    {
        "owner" => story.People.Owner,
        "sponsor" => story.People.Sponsor,
        _ => await story.People.Person("Sandbox Stranger"),
    };

    /// <summary>The controller turns out to be somebody else.</summary>
    private static async Task Merge(Story story, string into)
    {
        await story.Store.Done(story.Merge(TestStore.Admin, story.Controller, into));
        await story.Store.Done(story.Confirm(TestStore.SecondAdmin, story.Controller, into));
    }
}
