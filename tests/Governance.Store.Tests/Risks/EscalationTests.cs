using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Risks;
using Governance.Store.Settings;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Risks;

public sealed class EscalationTests
{
    [Fact]
    [Trait("Checklist", "71")]
    public async Task ScoreAboveWhatItsOwnerMayAccept_IsEscalatedOnce_UntilSomebodyWhoMayAcceptsIt()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(2, 3)));
        Assert.Empty(Escalated(store));
        await store.Done(story.Record(story.Draft(2, 4)));
        await store.Done(story.Record(story.Draft(3, 4)));
        var shown = Assert.Single(Escalated(store))!;
        Assert.Equal((story.Measure, "R1", 12, "Sandbox Risk Keeper"), (Text(shown, "measureId"), Text(shown, "code"), shown["score"]!.GetValue<int>(), Text(shown["owner"]!, "name")));
        var escalation = Assert.Single(shown["escalations"]!.AsArray())!;
        Assert.Equal(("AboveOwner", 8), (Text(escalation, "cause"), escalation["score"]!.GetValue<int>()));
        Assert.Equal(["sponsor", "committee"], shown["acceptableBy"]!.AsArray().Select(role => role!.GetValue<string>()));
        await store.Done(story.Accept(12, RiskStory.Person(story.Story.People.Sponsor)));
        Assert.Empty(Escalated(store));
        Assert.Single(Events(store, story.Measure), type => type == "RiskEscalated");
    }

    [Fact]
    [Trait("Checklist", "71")]
    public async Task DueDateThatPasses_IsEscalatedByTheSweep_OnceAndOnlyThen()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(2, 3, due: "2026-11-20")));
        var (sweep, ledger) = (store.Get<RiskSweep>(), store.Get<LedgerReader>());
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Empty(Escalated(store));

        store.Clock.Now = store.Clock.Now.AddDays(1);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal("OverDue", Text(Assert.Single(Assert.Single(Escalated(store))!["escalations"]!.AsArray())!, "cause"));
        var after = ledger.Last(TestStore.Tenant);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        await new RiskSweep(store.Bus, store.Get<DocumentReader>(), store.Get<SettingsReader>(), store.Clock).WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(after, ledger.Last(TestStore.Tenant));

        await store.Done(story.Record(story.Draft(2, 3, due: "2026-12-20")));
        Assert.Empty(Escalated(store));
    }

    [Fact]
    public async Task OnlyTheStoreEscalates()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        var command = new EscalateRisks { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = RiskStory.Person(story.Committee, "admin"), MeasureId = story.Measure };
        await store.Denied(command, "Risks.ServiceOnly");
    }

    [Fact]
    [Trait("Checklist", "70")]
    [Trait("Checklist", "71")]
    public async Task Limits_AreTheTenantsSettings_AndTheSweepFollowsThem()
    {
        await using var store = await TestStore.Start();
        var story = await RiskStory.Begin(store);
        await store.Done(story.Record(story.Draft(5, 5)));
        await store.Done(story.Accept(25, RiskStory.Person(story.Committee, "committee")));
        await store.Done(story.Record(story.Draft(2, 3, code: "R2")));
        await Publish(store, story, "version: 1\nrisks:\n  limits:\n    - { role: owner, upTo: 4 }\n    - { role: risk-board, upTo: 20 }\n");
        await store.Get<RiskSweep>().WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal("R2", Text(Assert.Single(Escalated(store))!, "code"));
        await store.Denied(story.Accept(6, RiskStory.Person(story.Story.People.Owner), "R2"), "Risks.NotYoursToAccept");
        await store.Denied(story.Accept(6, RiskStory.Person(story.Story.People.Sponsor), "R2"), "Risks.NotYoursToAccept");
        await store.Done(story.Accept(6, RiskStory.Person(story.Committee, "risk-board"), "R2"));
        await store.Done(story.Record(story.Draft(5, 5, code: "R3")));
        await store.Denied(story.Accept(25, RiskStory.Person(story.Committee, "risk-board", "committee"), "R3"), "Risks.NobodyMayAccept");
    }

    [Theory]
    [InlineData("risks:\n  limits: []", "at least one limit")]
    [InlineData("risks:\n  limits:\n    - { role: owner, upTo: 26 }", "from 1 to 25")]
    [InlineData("risks:\n  limits:\n    - { role: owner, upTo: 0 }", "from 1 to 25")]
    [InlineData("risks:\n  limits:\n    - { role: owner, upTo: 3 }\n    - { role: owner, upTo: 4 }", "one a role")]
    [InlineData("risks:\n  limit: 3", "not known here")]
    [InlineData("risks:\n  reviewers: [\"a b\"]", "takes roles")]
    public void Limits_ThatMakeNoSense_AreRefused(string section, string expected) =>
        Assert.Contains(expected, SettingsYaml.Read("version: 1\n" + section).Error, StringComparison.Ordinal);

    internal static async Task Publish(TestStore store, RiskStory story, string yaml) =>
        await Publish(store, story.Story.People.Owner, story.Story.People.Sponsor, yaml);

    internal static async Task Publish(TestStore store, string first, string second, string yaml)
    {
        var reading = SettingsYaml.Read(yaml);
        Assert.Equal(string.Empty, reading.Error);
        var digest = Story.Text(await store.Done(new ProposeSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = RiskStory.Person(first, "admin"), Settings = reading.Settings! }), "digest");
        await store.Done(new PublishSettings { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = RiskStory.Person(second, "admin"), Digest = digest });
    }

    internal static string[] Events(TestStore store, string measure) =>
        [.. store.Get<LedgerReader>().Stream(TestStore.Tenant, "measure/" + measure, 1000).Select(entry => JsonNode.Parse(entry.Bytes)!["type"]!.GetValue<string>())];

    private static JsonArray Escalated(TestStore store) => store.Get<RiskReader>().List(TestStore.Tenant, escalated: true, null, 10)["items"]!.AsArray();

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
