using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Reporting;
using Governance.Store.Reporting.Tags;
using Governance.Store.Reporting.World;
using Governance.Store.Settings;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>A portfolio with two administrators who are known persons, and shorthands for what reports say of it.</summary>
internal sealed class ReportStory
{
    private ReportStory(PortfolioStory portfolio) => Portfolio = portfolio;

    public PortfolioStory Portfolio { get; }

    public TestStore Store => Portfolio.Store;

    public Story People => Portfolio.People;

    public Actor Admin { get; private set; } = TestStore.Admin;

    public Actor SecondAdmin { get; private set; } = TestStore.SecondAdmin;

    public static async Task<ReportStory> Begin(TestStore store)
    {
        var story = new ReportStory(await PortfolioStory.Begin(store));
        story.Admin = Actor.Person(await story.People.Person("Sandbox Administrator"), "api", "admin");
        story.SecondAdmin = Actor.Person(await story.People.Person("Sandbox Second Administrator"), "api", "admin");
        return story;
    }

    public ReportWorld Now() => Store.Get<ReportWorlds>().Now(TestStore.Tenant);

    public ReportWorld At(System.DateTimeOffset at) => Store.Get<ReportWorlds>().At(TestStore.Tenant, at);

    public static IReadOnlyList<JsonObject> Rows(string view, ReportWorld world, ReportFilter? filter = null) =>
        [.. ReportViews.Find(view)!.Rows(world, (filter ?? new ReportFilter()).In(world))];

    public static JsonArray Totals(string view, ReportWorld world, ReportFilter? filter = null) => ReportViews.Find(view)!.Totals!(Rows(view, world, filter));

    /// <summary>Whatever two administrators agree on.</summary>
    public async Task Publish(string yaml)
    {
        var reading = SettingsYaml.Read(yaml);
        Assert.Equal(string.Empty, reading.Error);
        var digest = Support.Story.Text(await Store.Done(new ProposeSettings { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = Admin, Settings = reading.Settings! }), "digest");
        await Store.Done(new PublishSettings { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = SecondAdmin, Digest = digest });
    }

    public TagMeasure Tag(string measure, string tag, bool given = true, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = actor ?? Actor.Person(People.Owner, "api"),
        MeasureId = measure,
        Tag = tag,
        Given = given,
        Reason = "The board asked for it",
    };

    public ChangeFields Change(string measure, params IReadOnlyList<(string Name, string Value)> fields) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = Actor.Person(People.Owner, "api"),
        MeasureId = measure,
        Fields = fields.ToDictionary(field => field.Name, field => field.Value),
    };

    public static string Text(JsonNode row, string name) => row[name]!.GetValue<string>();
}
