using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Registers;
using Governance.Store.Risks;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Risks;

/// <summary>A measure with an owner of a risk who holds no role on it, and a member of the committee. The clock stands at 2026-11-20.</summary>
internal sealed class RiskStory
{
    private RiskStory(PortfolioStory story, string measure) => (Story, Measure) = (story, measure);

    public PortfolioStory Story { get; }

    public string Measure { get; }

    public string Keeper { get; private set; } = string.Empty;

    public string Committee { get; private set; } = string.Empty;

    public static async Task<RiskStory> Begin(TestStore store)
    {
        var story = await PortfolioStory.Begin(store);
        return new RiskStory(story, await story.NewMeasure())
        {
            Keeper = await story.People.Person("Sandbox Risk Keeper"),
            Committee = await story.People.Person("Sandbox Committee Member"),
        };
    }

    public RiskDraft Draft(int probability, int impact, string due = "2027-01-31", string code = "R1") => new()
    {
        Code = code,
        Title = "The supplier is late",
        Cause = "One supplier only",
        Kind = RiskKind.Supplier,
        Probability = probability,
        Impact = impact,
        OwnerId = Keeper,
        Response = "Ask a second supplier",
        Due = DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    public RecordRisk Record(RiskDraft draft, Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = actor ?? Person(Story.People.Owner), MeasureId = Measure, Risk = draft };

    public AcceptRisk Accept(int score, Actor actor, string code = "R1") =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = actor, MeasureId = Measure, Code = code, Score = score, Reason = "Can be lived with" };

    public CloseRisk Close(Actor actor, string code = "R1", bool occurred = false) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = actor, MeasureId = Measure, Code = code, Occurred = occurred, Reason = "It went by" };

    public ReviewRisks Review(Actor actor) =>
        new() { Tenant = TestStore.Tenant, CommandId = Story.Store.NextId(), Actor = actor, MeasureId = Measure, Comment = "All looked at" };

    public static Actor Person(string id, params string[] roles) => Actor.Person(id, "api", roles);

    public async Task<Risk> Risk(string code = "R1") => (await Story.State(Measure)).Risks.Items.Single(risk => risk.Draft.Code == code);

    /// <summary>What a gate would be told now.</summary>
    public Task<RegisterFact> Fact() => Fact(Story, Measure, "risks");

    public static async Task<RegisterFact> Fact(PortfolioStory story, string measure, string register) =>
        AllRegisters.Of(await story.State(measure), story.Store.Clock.Now).Single(fact => fact.Name == register);
}
