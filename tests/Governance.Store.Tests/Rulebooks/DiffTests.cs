using System;
using System.IO;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.Rulebooks.Differences;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>What a version asks otherwise, in words.</summary>
[Trait("Checklist", "25")]
public sealed class DiffTests
{
    [Theory]
    [InlineData("maxAgeDays: 90", "maxAgeDays: 60", "Gate G1 (Identified), regulatory (Regulatory approval): maxAgeDays was 90, is 60.")]
    [InlineData(", maxAgeDays: 90", "", "Gate G1 (Identified), regulatory (Regulatory approval): maxAgeDays was 90, is nothing.")]
    [InlineData("fields: [function]", "fields: [function, legalEntity]", "Gate G1 (Identified), case (Business case): fields was function, is function, legalEntity.")]
    [InlineData("inOrder: true", "inOrder: false", "Gate G1 (Identified), approvals (Approvals): inOrder was yes, is no.")]
    [InlineData("notHeldWith: [owner] }", "notHeldWith: [owner], quorum: 2 }", "Gate G1 (Identified), approvals (Approvals): steps sponsor quorum was 1, is 2.")]
    [InlineData("hold: [sponsor]", "hold: [sponsor, controller]", "Gate G1 (Identified): outcomes Hold roles was sponsor, is sponsor, controller.")]
    [InlineData("name: Detailed", "name: Planned", "Gate G2 (Planned): name was Detailed, is Planned.")]
    [InlineData("type: GoNoGo", "type: Budget", "Gate G1 (Identified): type was GoNoGo, is Budget.")]
    [InlineData("workItems: all", "fields: [work]", "Gate G1 (Identified), work (Work): asked for workItems (), asks for fields (fields work).")]
    [InlineData("name: Sample", "name: Other", "The rulebook: name was Sample, is Other.")]
    public void OneChange_IsOneSentence(string old, string replacement, string expected)
    {
        Assert.Contains(old, SampleRulebook.Yaml, StringComparison.Ordinal);
        var change = Assert.Single(RulebookDiff.Of(Read(SampleRulebook.Yaml), Read(Replaced(old, replacement))));
        Assert.Equal((ChangeKind.Changed, expected), (change.Kind, change.Text));
    }

    [Fact]
    public void WhatIsNewAndWhatIsGone_AreNamedFromBothSides()
    {
        const string plan = "      - { code: plan, name: Plan, fields: [milestonePlan] }";
        Assert.Contains(plan, SampleRulebook.Yaml, StringComparison.Ordinal);
        var more = Read(Replaced(plan, plan + "\n      - { code: risk, name: Risk note, evidence: { kind: risk-note, maxAgeDays: 30 }, suppliedBy: [owner] }"));
        var added = Assert.Single(RulebookDiff.Of(Read(SampleRulebook.Yaml), more));
        Assert.Equal((ChangeKind.Added, "G2", "risk"), (added.Kind, added.Gate, added.Criterion));
        Assert.StartsWith("Gate G2 (Detailed) also asks for risk (Risk note): evidence (", added.Text, StringComparison.Ordinal);
        Assert.Contains("kind risk-note; maxAgeDays 30", added.Text, StringComparison.Ordinal);
        var removed = Assert.Single(RulebookDiff.Of(more, Read(SampleRulebook.Yaml)));
        Assert.Equal((ChangeKind.Removed, "Gate G2 (Detailed) no longer asks for risk (Risk note)."), (removed.Kind, removed.Text));
    }

    [Fact]
    public void Gates_ThatAreNewOrGone_AreNamed()
    {
        var at = SampleRulebook.Yaml.IndexOf("  - code: G2", StringComparison.Ordinal);
        var (whole, short1) = (Read(SampleRulebook.Yaml), Read(SampleRulebook.Yaml[..at]));
        Assert.Equal("Gate G2 (Detailed) is gone.", Assert.Single(RulebookDiff.Of(whole, short1)).Text);
        var added = RulebookDiff.Of(short1, whole);
        Assert.Equal([ChangeKind.Added, ChangeKind.Added], added.Select(change => change.Kind));
        Assert.Equal("Gate G2 (Detailed) is new, of the type ImplementationReadiness, and leads on from Identified.", added[0].Text);
    }

    [Fact]
    public void SameRulebook_HasNoDifference_AndAnotherOrderOfCriteriaIsOne()
    {
        Assert.Empty(RulebookDiff.Of(Read(SampleRulebook.Yaml), Read(Replaced("version: 1", "version: 2"))));
        const string work = "      - code: work\n        name: Work\n        workItems: all\n";
        const string gate = "    criteria:\n      - code: case";
        var moved = Read(SampleRulebook.Yaml.Replace(work, string.Empty, StringComparison.Ordinal).Replace(gate, "    criteria:\n" + work + "      - code: case", StringComparison.Ordinal));
        Assert.Contains("another order: work, case", Assert.Single(RulebookDiff.Of(Read(SampleRulebook.Yaml), moved)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void OrderOfGatesFromOneDegree_IsADifference_SinceTheFirstThatAppliesDecides()
    {
        var saving = File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "cost-saving-programme.yaml"));
        var (from, to) = (saving.IndexOf("  - code: S3-large", StringComparison.Ordinal), saving.IndexOf("  - code: S3\n", StringComparison.Ordinal));
        var other = saving[from..to].Replace("code: S3-large", "code: S3-eu", StringComparison.Ordinal).Replace("field: effectAmount, atLeast: 250000", "field: legalEntity, is: EU", StringComparison.Ordinal);
        var (first, last) = (Read(saving[..from] + other + saving[from..]), Read(saving[..to] + other + saving[to..]));
        Assert.Equal(
            "The gates from Detailed are looked at in another order, and the first that applies is the measure's: was S3-eu, S3-large, S3, is S3-large, S3-eu, S3.",
            Assert.Single(RulebookDiff.Of(first, last)).Text);
        var added = RulebookDiff.Of(Read(saving), first);
        Assert.DoesNotContain(added, change => change.Text.Contains("another order", StringComparison.Ordinal));
        Assert.Contains("appliesWhen 1 field legalEntity", added[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inOrder: true")]
    [InlineData("inOrder: false")]
    public void OrderOfSteps_IsADifference(string order)
    {
        const string sponsor = "            - { code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }\n";
        const string controller = "            - { code: controller, name: Controller, role: controller, notHeldWith: [owner, sponsor] }\n";
        Assert.Contains(sponsor + controller, SampleRulebook.Yaml, StringComparison.Ordinal);
        var change = Assert.Single(RulebookDiff.Of(
            Read(Replaced("inOrder: true", order)), Read(Replaced("inOrder: true", order).Replace(sponsor + controller, controller + sponsor, StringComparison.Ordinal))));
        Assert.Equal("Gate G1 (Identified), approvals (Approvals): the order of the steps was sponsor, controller, is controller, sponsor.", change.Text);
    }

    [Fact]
    public void EveryPairOfExamples_ThatDiffersInItsForm_DiffersInWords()
    {
        var examples = Directory.GetFiles(RepositoryFiles.At("examples", "rulebooks"), "*.yaml").Select(file => Read(File.ReadAllText(file))).ToList();
        Assert.True(examples.Count >= 3);
        foreach (var from in examples)
        {
            foreach (var to in examples)
            {
                Assert.Equal(from.Digest == to.Digest, RulebookDiff.Of(from, to).Count == 0);
            }
        }
    }

    private static string Replaced(string old, string replacement) => SampleRulebook.Yaml.Replace(old, replacement, StringComparison.Ordinal);

    private static Rulebook Read(string yaml)
    {
        var (rulebook, fault) = RulebookCheck.Read(yaml);
        Assert.Null(fault);
        return rulebook!;
    }
}
