using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.History;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.History;

[Trait("Checklist", "25")]
public sealed class SimulationTests
{
    private static readonly string Yaml = File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "cost-saving-programme.yaml"));

    [Fact]
    public async Task SameRulebook_AsksEverythingAgain_AndFlipsNothing()
    {
        await using var store = await TestStore.Start();
        var story = await ThroughTwoGates(store);
        var report = Simulate(store, Yaml);
        Assert.Null(report.Fault);
        Assert.Empty(report.Flips);
        Assert.Empty(report.Unfaithful);

        // Two refusals, two approvals, two decisions.
        Assert.Equal(6, report.Questions);
        Assert.Equal(2, (await story.State()).Doi);
    }

    [Fact]
    public async Task StricterDraft_FlipsTheDecisionsThatLackedIt_WithTheReason()
    {
        await using var store = await TestStore.Start();
        await ThroughTwoGates(store);
        var report = Simulate(store, Draft("fields: [effectAmount, oneOffCost, milestonePlan]", "fields: [effectAmount, oneOffCost, milestonePlan, riskNote]"));
        var flip = Assert.Single(report.Flips);
        Assert.True(flip.WasAllowed);
        Assert.Equal("Go at gate S2", flip.Question);
        Assert.Contains("the field 'riskNote' is empty", flip.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaxerDraft_FlipsRefusals_InLedgerOrder()
    {
        await using var store = await TestStore.Start();
        await ThroughTwoGates(store);
        var lax = Draft("fields: [function, legalEntity, effectKind, effectCurrency]\n        ", string.Empty)
            .Replace(Approval("sponsor", "Sponsor", "[owner]", "Worth looking into"), string.Empty, StringComparison.Ordinal);
        var report = Simulate(store, lax);
        Assert.Equal(["Go at gate S1", "Approval in step sponsor of gate S1"], report.Flips.Select(flip => flip.Question));
        Assert.Equal([false, true], report.Flips.Select(flip => flip.WasAllowed));
        Assert.True(report.Flips[0].LedgerNumber < report.Flips[1].LedgerNumber);
        Assert.Contains("Approvals.StepUnknown", report.Flips[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DraftWithOtherSegregation_FlipsTheApprovalAndWhatStoodOnIt()
    {
        await using var store = await TestStore.Start();
        var story = await ThroughTwoGates(store);
        var apart = Draft("role: controller, notHeldWith: [owner, sponsor]", "role: controller, notHeldWith: [owner, controllerDeputy]")
            .Replace("role: sponsor, notHeldWith: [owner] }", "role: controller, notHeldWith: [owner] }", StringComparison.Ordinal);
        var report = Simulate(store, apart);
        Assert.Equal(["Approval in step sponsor of gate S1", "Go at gate S1"], report.Flips.Select(flip => flip.Question));
        Assert.All(report.Flips, flip => Assert.Equal(story.Measure, flip.MeasureId));
        Assert.All(report.Flips, flip => Assert.Single(System.Text.RegularExpressions.Regex.Matches(flip.Reason, @"\[(Approvals|Gates)\.[A-Za-z]+\]$")));
        Assert.DoesNotContain(report.Flips, flip => System.Text.RegularExpressions.Regex.IsMatch(flip.Reason, @"\[[A-Za-z.]+\] \[[A-Za-z.]+\]$") && !flip.Question.StartsWith("Go", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DraftWithOtherGateCodes_IsComparedByDegree()
    {
        await using var store = await TestStore.Start();
        await ThroughTwoGates(store);
        Assert.Empty(Simulate(store, Yaml.Replace("code: S", "code: T", StringComparison.Ordinal)).Flips);
    }

    [Fact]
    public async Task WhatWasBefore_IsNotAsked()
    {
        await using var store = await TestStore.Start();
        await ThroughTwoGates(store);
        var strict = Draft("maxAgeDays: 365", "maxAgeDays: 1");
        Assert.Equal(6, Simulate(store, strict, store.Clock.Now).Questions);
        Assert.Equal(0, Simulate(store, strict, store.Clock.Now.AddMilliseconds(1)).Questions);
    }

    [Fact]
    public async Task Completion_IsAskedAgain()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: false, version: 1));
        await store.Done(story.Observe(completed: true, version: 2));
        var lax = SampleRulebook.Yaml.Replace("evidence: { kind: regulatory-approval, maxAgeDays: 90 }", "fields: [function]", StringComparison.Ordinal);
        var flip = Assert.Single(Simulate(store, lax).Flips);
        Assert.Equal("Completion of the work item Regulatory approval", flip.Question);
        Assert.False(flip.WasAllowed);
        Assert.Empty(Simulate(store, SampleRulebook.Yaml).Flips);
    }

    [Fact]
    public async Task MeasuresOfOtherRulebooks_AreLeftOut()
    {
        await using var store = await TestStore.Start();
        await ThroughTwoGates(store);
        var report = Simulate(store, SampleRulebook.Yaml);
        Assert.Equal((0, 6), (report.Questions, report.OfOtherRulebooks));
    }

    [Fact]
    public async Task UnknownTenantOrBrokenDraft_IsAFault_AndNothingIsWritten()
    {
        await using var store = await TestStore.Start();
        await ThroughTwoGates(store);
        var last = store.Get<Governance.Store.Storage.LedgerReader>().Last(TestStore.Tenant);
        Assert.Contains("t9", RulebookTools.Simulate(Yaml, store.Folder, "t9", DateTimeOffset.UnixEpoch).Fault, StringComparison.Ordinal);
        Assert.Contains("Line", Simulate(store, Draft("type: Budget", "type: Money")).Fault, StringComparison.Ordinal);
        Assert.Equal(last, store.Get<Governance.Store.Storage.LedgerReader>().Last(TestStore.Tenant));
    }

    [Fact]
    public async Task Review_ByAStaleRulebook_StaysRefused()
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, Yaml);
        var gate = story.Rulebook.Gates[0];
        await store.Denied(story.Review(gate) with { RulebookDigest = new string('a', 64) }, "Gates.Refused");
        var report = Simulate(store, Yaml);
        Assert.Equal((1, 0, 0), (report.Questions, report.Flips.Count, report.Unfaithful.Count));
    }

    private static string Draft(string part, string other)
    {
        Assert.Contains(part, Yaml, StringComparison.Ordinal);
        var at = Yaml.IndexOf(part, StringComparison.Ordinal);
        return Yaml[..at] + other + Yaml[(at + part.Length)..];
    }

    private static string Approval(string role, string name, string apart, string criterion) => $$"""
              - code: approval
                name: {{criterion}}
                suppliedBy: [owner]
                approvals:
                  steps:
                    - { code: {{role}}, name: {{name}}, role: {{role}}, notHeldWith: {{apart}} }

        """;

    private static SimulationReport Simulate(TestStore store, string yaml, DateTimeOffset? since = null) =>
        RulebookTools.Simulate(yaml, store.Folder, TestStore.Tenant, since ?? DateTimeOffset.UnixEpoch);

    private static async Task<ExampleStory> ThroughTwoGates(TestStore store)
    {
        var story = await ExampleStory.Begin(store, Yaml);
        foreach (var gate in story.Rulebook.Gates.Take(2))
        {
            await store.Denied(story.Review(gate), "Gates.Refused");
            await story.Pass(gate);
        }

        return story;
    }
}
