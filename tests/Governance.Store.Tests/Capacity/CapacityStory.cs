using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Risks;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Capacity;

/// <summary>Measures that need the skill "lending", and a manager who enters what there is. The clock stands at 2026-11-20.</summary>
internal sealed class CapacityStory
{
    public const string Skill = "lending";

    private CapacityStory(PortfolioStory story) => Story = story;

    public PortfolioStory Story { get; }

    public Actor Manager { get; private set; } = Actor.Sync;

    public static async Task<CapacityStory> Begin(TestStore store)
    {
        var story = new CapacityStory(await PortfolioStory.Begin(store));
        story.Manager = Actor.Person(await story.Story.People.Person("Sandbox Resource Manager"), "api", "resource-manager");
        await store.Done(story.Create(Skill, story.Manager));
        return story;
    }

    public CreateSkill Create(string code, Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = actor, Code = code, Name = "Skill of " + code };

    public EnterSupply Team(string month, int hours, string team = "team-1", string skill = Skill, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Story.Store.NextId(),
        Actor = actor ?? Manager,
        Skill = skill,
        Resource = new ResourceDraft { Code = team, Kind = ResourceKind.Team, Name = "Sandbox " + team },
        Months = [new MonthHours { Month = month, Hours = hours }],
        Reason = "Plan of the year",
    };

    public RecordNeeds Needs(string measure, string month, int hours, string skill = Skill, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Story.Store.NextId(),
        Actor = actor ?? Actor.Person(Story.People.Owner, "api"),
        MeasureId = measure,
        Needs = [new SkillNeed { Skill = skill, Month = month, Hours = hours }],
        Reason = "Estimated",
    };

    public CheckCapacity Check(string measure, Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = actor ?? Manager, MeasureId = measure };

    public Task<RegisterFact> Fact(string measure) => RiskStory.Fact(Story, measure, "capacity");
}
