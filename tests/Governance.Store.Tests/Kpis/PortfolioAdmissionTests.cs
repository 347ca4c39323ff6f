using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Kpis;
using Governance.Store.Settings;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Kpis;

[Trait("Checklist", "53")]
public sealed class PortfolioAdmissionTests
{
    private const string Freely = "version: 1\nkpis:\n  requiredForPortfolio: false\n";
    private const string Usual = "version: 2\n";

    [Fact]
    public async Task Measure_WithoutAMeasurableKpi_IsNotAdmitted_UnlessTheTenantSaysOtherwise()
    {
        await using var store = await TestStore.Start();
        var portfolio = await PortfolioStory.Begin(store);
        var story = portfolio.People;
        var (early, late) = (await portfolio.NewMeasure(), await portfolio.NewMeasure());
        await store.Denied(portfolio.Place(early, portfolio.Package), "Kpis.None");
        await Publish(store, story, Freely);
        await store.Done(portfolio.Place(early, portfolio.Package));
        await Publish(store, story, Usual);

        await store.Denied(portfolio.Place(late, portfolio.Package), "Kpis.None");
        await store.Done(story.Define(KpiStory.Churn with { Target = null }) with { MeasureId = late });
        await store.Denied(portfolio.Place(late, portfolio.Package), "Kpis.None");
        await store.Done(story.Define() with { MeasureId = late });
        await store.Done(portfolio.Place(late, portfolio.Package));

        var other = await portfolio.NewChain();
        await store.Denied(portfolio.Place(early, other[3]), "Kpis.None");
        await store.Done(portfolio.Place(early, null));
        await store.Denied(portfolio.Place(early, portfolio.Package), "Kpis.None");

        await store.Denied(story.Retire() with { MeasureId = late }, "Kpis.LastInPortfolio");
        await store.Done(story.Define(KpiStory.Churn with { Code = "half", Baseline = null }) with { MeasureId = late });
        await store.Denied(story.Retire() with { MeasureId = late }, "Kpis.LastInPortfolio");
        await store.Done(story.Define(KpiStory.Churn with { Code = "second" }) with { MeasureId = late });
        await store.Done(story.Retire() with { MeasureId = late });
    }

    [Theory]
    [InlineData("version: 1\nkpis:\n  requiredForPortfolio: perhaps\n", 3)]
    [InlineData("version: 1\nkpis:\n  required: true\n", 3)]
    [InlineData("version: 1\nkpis: yes\n", 2)]
    public void Settings_ThatCannotBeRead_NameTheLine(string yaml, int line)
    {
        var reading = SettingsYaml.Read(yaml);
        Assert.Null(reading.Settings);
        Assert.Equal(line, reading.Line);
    }

    private static async Task Publish(TestStore store, Story story, string yaml)
    {
        var digest = Story.Text(await store.Done(new ProposeSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api", "admin"), Settings = SettingsYaml.Read(yaml).Settings! }), "digest");
        await store.Done(new PublishSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api", "admin"), Digest = digest });
    }
}
