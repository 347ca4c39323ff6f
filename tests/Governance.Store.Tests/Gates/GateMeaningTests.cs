using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Gates;

/// <summary>What the degrees and the types of gates stand for, on whole ways from Defined to Closed.</summary>
public sealed class GateMeaningTests
{
    private const string Change = """
        code: changing
        name: Changing
        version: 1
        gates:
          - code: C1
            name: Change agreed
            type: Change
            from: Defined
            criteria:
              - { code: change, name: What changes, suppliedBy: [owner], fields: [scope, cost, timing, value] }
              - code: approvals
                name: Approvals
                approvals:
                  steps:
                    - { code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }
        """;

    private static readonly string[] Parts = ["scope", "cost", "timing", "value"];

    [Fact]
    [Trait("Checklist", "27")]
    [Trait("Checklist", "28")]
    public async Task Degrees_AreReachedInTheirOrder_AndEachDecisionNamesThem()
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Example("product-launch.yaml"));
        await foreach (var gate in story.Path())
        {
            await story.Pass(gate);
        }

        string[] degrees = ["Defined", "Identified", "Detailed", "Decided", "Implemented", "Closed"];
        var decided = (await story.State()).Reviews.Where(review => review.Decided).ToList();
        Assert.Equal(Enumerable.Range(0, 5).Select(doi => (doi, doi + 1)), decided.Select(review => (review.FromDoi, review.ToDoi)));
        Assert.All(decided, review => Assert.EndsWith($"{degrees[review.FromDoi]} becomes {degrees[review.ToDoi]}.", review.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(GateType.GoNoGo)]
    [InlineData(GateType.ImplementationReadiness)]
    [InlineData(GateType.Budget)]
    [InlineData(GateType.Change)]
    [InlineData(GateType.Closure)]
    [Trait("Checklist", "30")]
    [Trait("Checklist", "31")]
    [Trait("Checklist", "32")]
    [Trait("Checklist", "33")]
    [Trait("Checklist", "34")]
    public async Task Gate_OfEachType_OpensOnlyOnceEverythingIsThereAndApproved(GateType type)
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Example("cost-saving-programme.yaml"));
        await foreach (var gate in story.Path())
        {
            if (gate.Type == type)
            {
                foreach (var criterion in gate.Criteria.Where(criterion => criterion is not ApprovalsCriterion))
                {
                    await story.Begin(criterion);
                    Assert.Contains(criterion.Name, (await store.Denied(story.Review(gate), "Gates.Refused")).Detail, StringComparison.Ordinal);
                    await story.Supply(criterion, gate);
                }

                Assert.All(RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")), code => Assert.Equal("Approvals.Missing", code));
                Assert.Equal((int)gate.From, (await story.State()).Doi);
            }

            await story.Pass(gate);
        }

        Assert.Equal(MeasureStatus.Closed, (await story.State()).Status);
    }

    [Fact]
    [Trait("Checklist", "33")]
    public async Task ChangeGate_AsksForScopeCostTimingAndValue_AndAChangeAfterTheApprovalShutsItAgain()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, Change);
        foreach (var part in Parts)
        {
            Assert.Contains("Fields.Missing", RuleStory.Reasons(await store.Denied(story.Review("C1"), "Gates.Refused")));
            await store.Done(story.Change(part, "as planned"));
        }

        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        foreach (var part in Parts)
        {
            await store.Done(story.Change(part, "otherwise"));
            Assert.Equal(["Approvals.PacketChanged"], RuleStory.Reasons(await store.Denied(story.Review("C1"), "Gates.Refused")));
            await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        }

        await store.Done(story.Review("C1"));
        Assert.Equal(1, (await story.State()).Doi);
    }

    [Fact]
    [Trait("Checklist", "36")]
    [Trait("Checklist", "41")]
    public async Task CompletedWork_ProvesNoBenefit_AndOpensNoGate()
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Example("product-launch.yaml"));
        var closure = await story.GoTo("L5");
        Assert.Contains(story.Rulebook.Gates, gate => gate.Criteria.Any(criterion => criterion is WorkItemsCriterion));
        Assert.All((await story.State()).WorkItems, item => Assert.True(item.Completed));
        var refused = await store.Denied(story.Review(closure), "Gates.Refused");
        Assert.Contains("Evidence.Missing", RuleStory.Reasons(refused));
        Assert.Equal(4, (await story.State()).Doi);
    }

    [Fact]
    [Trait("Checklist", "39")]
    [Trait("Checklist", "40")]
    public async Task WonOpportunity_AsEvidence_IsNoEvidenceOfImplementation()
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Example("customer-onboarding.yaml"));
        foreach (var gate in story.Rulebook.Gates.Where(gate => gate.Criteria.Any(criterion => criterion is EvidenceCriterion)))
        {
            await story.GoTo(gate.Code);
            await store.Done(await story.Evidence("opportunity-won"));
            Assert.Contains("Evidence.Missing", RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
            await story.Pass(gate);
        }
    }

    private static string Example(string name) => File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", name));
}
