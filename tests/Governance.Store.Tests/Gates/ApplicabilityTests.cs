using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;

using Xunit;

namespace Governance.Store.Tests.Gates;

/// <summary>Which of several gates from one degree is a measure's, and what follows when that changes.</summary>
[Trait("Checklist", "38")]
public sealed class ApplicabilityTests
{
    [Theory]
    [InlineData("249999.99", "G1")]
    [InlineData("250000", "G1-large")]
    [InlineData("", "G1-large")]
    public async Task NextGate_OfANewMeasure_FollowsItsFields(string amount, string gate)
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", amount));
        Assert.Equal(gate, (await story.State()).NextGate);
        Assert.Equal(gate, (await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.Gate);
    }

    [Fact]
    public async Task Field_ThatMakesAnotherGateApply_ChangesNextGateAndPacket_AndVoidsApprovals()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1000"), ("businessCase", "x"), ("strategicFit", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var before = await story.State();
        Assert.True((await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.Decision.IsAllowed);

        await store.Done(story.Change("effectAmount", "300000"));
        var after = await story.State();
        Assert.Equal("G1-large", after.NextGate);
        Assert.NotEqual(before.PacketDigest, after.PacketDigest);
        Assert.Equal(ApprovalStatus.Void, Assert.Single(after.Approvals).Status);
        Assert.Equal(["Gate.NotApplicable"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));

        // Back to what it was: the gate is the usual one again, and what was voided stays void.
        await store.Done(story.Change("effectAmount", "1000"));
        var back = await story.State();
        Assert.Equal((before.NextGate, before.PacketDigest), (back.NextGate, back.PacketDigest));
        Assert.Equal(["Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
        Assert.Equal(0, back.Doi);
    }

    [Fact]
    public async Task StrictGate_WhenItApplies_OpensByItsOwnRules_AndLeadsToTheSameDegree()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "250000"), ("steeringContext", "Sandbox committee"));
        Assert.Equal(["Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1-large"), "Gates.Refused")));
        await store.Done(await story.Approval(story.Controller, "controller"));
        await store.Done(story.Review("G1-large"));
        Assert.Equal((1, "G2"), ((await story.State()).Doi, (await story.State()).NextGate));
    }

    [Fact]
    public async Task ListOfValues_IsComparedLetterByLetter_AndAnEmptyFieldKeepsTheStricterGate()
    {
        await using var store = await TestStore.Start();
        var yaml = StrictRulebook.Yaml.Replace("field: effectAmount, atLeast: 250000", "field: region, in: [EU, UK]", System.StringComparison.Ordinal);
        var story = await RuleStory.Begin(store, yaml, ("region", "US"));
        Assert.Equal("G1", (await story.State()).NextGate);
        await store.Done(story.Change("region", "UK"));
        Assert.Equal("G1-large", (await story.State()).NextGate);
        await store.Done(story.Change("region", string.Empty));
        Assert.Equal("G1-large", (await story.State()).NextGate);
        await store.Done(story.Change("region", "uk"));
        Assert.Equal("G1", (await story.State()).NextGate);
    }

    [Fact]
    [Trait("Checklist", "36")]
    public async Task WorkItemsOfOneGate_DoNotCountAtTheOtherFromTheSameDegree_UntilThatOneHasItsOwn()
    {
        await using var store = await TestStore.Start();
        var yaml = StrictRulebook.Yaml.Replace("    criteria:\n", "    criteria:\n      - { code: work, name: Work, suppliedBy: [owner], workItems: all }\n", System.StringComparison.Ordinal);
        var story = await RuleStory.Begin(store, yaml, ("effectAmount", "1000"), ("businessCase", "x"), ("strategicFit", "x"), ("steeringContext", "x"));
        await store.Done(Map(story, "LEND-1", "G1"));
        await store.Done(Completed(store, "LEND-1"));
        Assert.Equal(["Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));

        // The stricter gate has its own work to show, and says so; the item that is mapped stays where it is.
        await store.Done(story.Change("effectAmount", "300000"));
        Assert.Equal(["WorkItems.NoneMapped", "Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1-large"), "Gates.Refused")));
        await store.Denied(Map(story, "LEND-1", "G1-large"), "WorkItems.AlreadyMapped");
        await store.Done(Map(story, "LEND-2", "G1-large"));
        Assert.Equal(["WorkItems.Unknown", "Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1-large"), "Gates.Refused")));
        await store.Done(Completed(store, "LEND-2"));
        Assert.Equal(["Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1-large"), "Gates.Refused")));

        // Back at the usual gate, its own item counts as before.
        await store.Done(story.Change("effectAmount", "1000"));
        Assert.Equal(["Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
    }

    private static MapWorkItems Map(RuleStory story, string key, string gate) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(story.Owner, "api"),
        MeasureId = story.Measure,
        WorkItems = [new WorkItemDraft { Host = "jira", ExternalKey = key, Gate = gate, Title = "Work " + key }],
    };

    private static ObserveWorkItem Completed(TestStore store, string key) => new()
    {
        Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, Host = "jira", ExternalKey = key, Completed = true, HostVersion = 1,
    };
}
