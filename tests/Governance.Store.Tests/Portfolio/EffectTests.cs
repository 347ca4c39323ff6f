using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.People.Roles;
using Governance.Store.Registers;
using Governance.Store.Storage;
using Governance.Store.Tests.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class EffectTests
{
    [Fact]
    public async Task PlanAndForecast_AreTheOwners_AndTheActualIsTheControllers()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var (people, measure) = (story.People, await story.NewMeasure());
        foreach (var stranger in new[] { people.Sponsor, people.Controller })
        {
            await store.Denied(story.Effects(measure, stranger, PortfolioStory.Effect("2027-01", plan: 1m)), "Effects.OwnerOnly");
            await store.Denied(story.Effects(measure, stranger, PortfolioStory.Effect("2027-01", forecast: 1m)), "Effects.OwnerOnly");
        }

        await store.Denied(story.Effects(measure, people.Owner, PortfolioStory.Effect("2027-01", actual: 1m)), "Effects.ControllerOnly");
        await store.Denied(story.Effects(measure, people.Sponsor, PortfolioStory.Effect("2027-01", actual: 1m)), "Effects.ControllerOnly");
        await store.Denied(story.Effects(measure, people.Owner, PortfolioStory.Effect("2027-01", actual: 1m)) with { Actor = TestStore.Admin }, "Effects.ControllerOnly");
        await store.Denied(story.Effects(measure, people.Controller, PortfolioStory.Effect("2027-01", forecast: 1m, actual: 1m)), "Effects.OwnerOnly");
        Assert.Empty((await story.State(measure)).Effects);

        await store.Done(story.Effects(measure, people.Owner, PortfolioStory.Effect("2027-01", 100m, 90m)));
        await store.Done(story.Effects(measure, people.Controller, PortfolioStory.Effect("2027-01", actual: 80.5m)));
        Assert.Equal(new EffectRow { Kind = "Savings", Currency = "EUR", Period = "2027-01", Plan = 100m, Forecast = 90m, Actual = 80.5m }, (await story.State(measure)).Effects.Single());
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("sponsor")]
    public async Task Controller_WhoAlsoHoldsAnotherRole_CannotConfirm(string role)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var people = story.People;
        await people.Prepare(people.Demand);
        var approve = people.Approve();
        var twin = await people.Person("Sandbox Controller Again");
        var roles = approve.Measure!.Roles.Where(held => held.Role != role).Append(new RoleHolder(role, twin)).ToList();
        var measure = Story.Text(await store.Done(approve with { Measure = approve.Measure with { Rulebook = story.Rulebook, Roles = roles }, WorkItems = [] }), "measureId");

        // Intake keeps the two apart. Here it turns out later that one human stands behind both records.
        await people.Merged(twin, people.Controller);
        await store.Denied(story.Effects(measure, people.Controller, PortfolioStory.Effect("2027-01", actual: 1m)), "Effects.ControllerNotIndependent");

        // He gives the other role away: what he was to achieve he still does not confirm, and others do.
        var (admin, next) = (Actor.Person(await people.Person("Sandbox Administrator"), "api", "admin"), await people.Person("Sandbox Successor"));
        var give = new ReassignRole { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = admin, MeasureId = measure, Role = role, FromPersonId = people.Controller, ToPersonId = next, Reason = "Another task" };
        await store.Done(give);
        await store.Denied(story.Effects(measure, people.Controller, PortfolioStory.Effect("2027-01", actual: 1m)), "Effects.ControllerNotIndependent");
        Assert.DoesNotContain("controller", DecidingRoles.OnMeasure(await story.State(measure), people.Controller));
        var second = await people.Person("Sandbox Controller Two");
        await store.Done(give with { CommandId = store.NextId(), Role = "controller", ToPersonId = second });
        await store.Done(story.Effects(measure, second, PortfolioStory.Effect("2027-01", actual: 1m)));
    }

    [Fact]
    public async Task Plan_StandsFromDecidedOn_AndTheForecastGoesOn()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var (owner, measure) = (story.People.Owner, await story.NewMeasure());
        foreach (var gate in new[] { "G1", "G2", "G3" })
        {
            await store.Done(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", plan: 100m + gate[1])));
            await store.Done(story.Review(measure, gate));
        }

        await store.Denied(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", plan: 1m)), "Effects.PlanFrozen");
        await store.Denied(story.Effects(measure, owner, PortfolioStory.Effect("2027-02", plan: 1m, forecast: 1m)), "Effects.PlanFrozen");
        await store.Denied(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", plan: 1m)) with { Actor = TestStore.Admin }, "Effects.PlanFrozen");
        await store.Done(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", plan: 100m + '3', forecast: 1m)));
        Assert.Equal(100m + '3', (await story.State(measure)).Effects.Single().Plan);
    }

    [Fact]
    public async Task Plan_IsPartOfThePacket_AndForecastAndActualAreNot()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        var unplanned = (await story.State(measure)).PacketDigest;
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", plan: 100m), PortfolioStory.Effect("2027-02", plan: 50m)));
        var planned = (await story.State(measure)).PacketDigest;
        Assert.NotEqual(unplanned, planned);

        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", forecast: 1m)));
        await store.Done(story.Effects(measure, story.People.Controller, PortfolioStory.Effect("2027-01", actual: 2m)));
        Assert.Equal(planned, (await story.State(measure)).PacketDigest);

        // The year's sum is the same; the months are not.
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", plan: 50m), PortfolioStory.Effect("2027-02", plan: 100m)));
        Assert.NotEqual(planned, (await story.State(measure)).PacketDigest);
    }

    [Fact]
    public async Task Rows_OfAMeasure_AreLimited_AndThoseThatItHasCanStillChange()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var (owner, measure) = (story.People.Owner, await story.NewMeasure());
        static EffectDraft[] Rows(int decade, decimal plan) =>
            [.. Enumerable.Range(0, 600).Select(at => PortfolioStory.Effect($"20{decade + (at / 12)}-{(at % 12) + 1:00}", plan: plan))];
        await store.Done(story.Effects(measure, owner, Rows(10, 1m)));
        await store.Done(story.Effects(measure, owner, [.. Rows(10, 1m).Select(row => row with { Kind = "Revenue" })]));
        await store.Denied(story.Effects(measure, owner, PortfolioStory.Effect("2099-01", plan: 1m)), "Effects.TooManyRows");
        await store.Done(story.Effects(measure, owner, Rows(10, 2m)));
        Assert.Equal(1200, (await story.State(measure)).Effects.Count);
    }

    [Fact]
    public async Task Effects_OfAKilledMeasure_DoNotChange()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        await store.Done(story.Review(measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 1m)), "Measures.Ended");
    }

    [Theory]
    [InlineData("Savings", "EUR", "2027-13", "1", "Effects.PeriodInvalid")]
    [InlineData("Savings", "EUR", "2027-1", "1", "Effects.PeriodInvalid")]
    [InlineData("Savings", "EUR", "1999-01", "1", "Effects.PeriodInvalid")]
    [InlineData("Savings", "EUR", "20x7-01", "1", "Effects.PeriodInvalid")]
    [InlineData("Savings", "eur", "2027-01", "1", "Effects.CurrencyInvalid")]
    [InlineData("Gold", "EUR", "2027-01", "1", "Effects.KindUnknown")]
    [InlineData("Savings", "EUR", "2027-01", "0.001", "Effects.AmountInvalid")]
    [InlineData("Savings", "EUR", "2027-01", "100000000000.01", "Effects.AmountInvalid")]
    [Trait("Checklist", "86")]
    public async Task Effect_ThatCannotBeRead_IsRefused(string kind, string currency, string period, string amount, string code)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        var effect = PortfolioStory.Effect(period, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), kind: kind, currency: currency);
        await store.Denied(story.Effects(measure, story.People.Owner, effect), code);
    }

    [Fact]
    public async Task Effects_GivenTwiceOrNotAtAll_AreRefused_AndAReasonIsNeeded()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var (owner, measure) = (story.People.Owner, await story.NewMeasure());
        await store.Denied(story.Effects(measure, owner), "Effects.None");
        await store.Denied(story.Effects(measure, owner, PortfolioStory.Effect("2027-01")), "Effects.None");
        await store.Denied(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", 1m), PortfolioStory.Effect("2027-01", 2m)), "Effects.Twice");
        await store.Denied(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", 1m)) with { Reason = " " }, "Request.ValueMissing");
    }

    [Fact]
    public async Task Change_StandsInTheLedger_WithOldAndNewValues_AndNoChangeDoesNot()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var (owner, measure) = (story.People.Owner, await story.NewMeasure());
        await store.Done(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", 100m, 90m)));
        var changed = await store.Done(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", 100.00m, 70m)));
        Assert.Equal("Red", Story.Text(changed, "potential"));
        var entry = store.Get<LedgerReader>().Stream(TestStore.Tenant, "measure/" + measure, 100).Last(item => item.Type == nameof(EffectsChanged));
        Assert.Contains("""[{"currency":"EUR","forecast":70.00,"kind":"Savings","oldForecast":90.00,"period":"2027-01"}]""", System.Text.Encoding.UTF8.GetString(entry.Bytes), System.StringComparison.Ordinal);

        Assert.Null((await store.Done(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", 100m, 70m)))).LedgerNumber);
    }

    [Fact]
    [Trait("Checklist", "51")]
    [Trait("Checklist", "52")]
    [Trait("Checklist", "56")]
    public async Task Forecast_ThatDrops_TurnsPotentialRed_InTheSameAnswer_AndImplementationStaysGreen()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var (owner, measure) = (story.People.Owner, await story.NewMeasure(story.Package));
        await store.Done(story.Milestone(measure, "M1", "2027-03-31"));
        await store.Done(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", 1200m, 1200m)));
        var answer = (await store.Done(story.Effects(measure, owner, PortfolioStory.Effect("2027-01", forecast: 1000.10m)))).Answer!;
        Assert.Equal(("Green", "Red"), (answer["implementation"]!.GetValue<string>(), answer["potential"]!.GetValue<string>()));
        Assert.Equal(5, answer["rollup"]!.AsArray().Count);
        Assert.All(answer["rollup"]!.AsArray(), node =>
        {
            Assert.Equal(("Green", "Red", "Red"), (node!["implementation"]!.GetValue<string>(), node["potential"]!.GetValue<string>(), node["worst"]!.GetValue<string>()));
            Assert.Equal("[[0,0,0,0],[0,0,0,1],[0,0,0,0],[0,0,0,0]]", node["matrix"]!.ToJsonString());
            Assert.Equal(
                """[{"currency":"EUR","kind":"Savings","year":2027,"plan":1200.00,"forecast":1000.10,"actual":0.00,"expected":1000.10,"valueAtRisk":199.90}]""",
                node["totals"]!.ToJsonString());
        });
        var state = await story.State(measure);
        Assert.Equal((Light.Green, Light.Red), (state.Implementation, state.Potential));
    }

    [Fact]
    [Trait("Checklist", "81")]
    public async Task Lights_CannotBeAssessedByHand()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        await store.Denied(new Governance.Store.Statuses.AssessStatuses { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.People.Owner, "api"), MeasureId = measure }, "Statuses.ServiceOnly");
    }
}
