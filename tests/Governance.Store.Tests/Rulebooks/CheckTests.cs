using System;
using System.IO;
using System.Linq;

using Governance.Store.Rulebooks.Checking;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

[Trait("Checklist", "25")]
public sealed class CheckTests
{
    private static readonly string Sound = File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "product-launch.yaml"));

    [Fact]
    public void EveryExample_HasNoFinding()
    {
        Assert.Equal(3, RepositoryFiles.Examples.Count());
        Assert.All(RepositoryFiles.Examples, file =>
        {
            var report = RulebookCheck.Run(File.ReadAllText(file));
            Assert.Null(report.Fault);
            Assert.Empty(report.Findings);
        });
    }

    [Theory]
    [InlineData("from: Detailed", "from: Closed", null, "must lead from a degree")]
    [InlineData("type: Closure", "type: GoNoGo", "Check.OrderContradicts", "leads to Closed and is not a closure gate")]
    [InlineData("type: Budget", "type: Closure", "Check.OrderContradicts", "Gate L2 is a closure gate and leads to Detailed")]
    [InlineData("    outcomes: { hold: [steeringMember], recycle: [steeringMember], kill: [steeringMember] }\n", "", "Check.NoWayOut", "gate L3")]
    [InlineData("        suppliedBy: [riskOfficer]\n        evidence: { kind: regulatory-approval, maxAgeDays: 180 }", "        evidence: { kind: regulatory-approval, maxAgeDays: 180 }", "Check.NobodySupplies", "criterion regulator of gate L3")]
    [InlineData("register: objectives", "register: objectives\n        maxAgeDays: 30", "Check.ReviewImpossible", "Criterion strategy of gate L1 asks for a review of the register 'objectives', which is not reviewed as a whole")]
    [InlineData("register: kpis", "register: kpis\n        reviewedBy: [controller]", "Check.ReviewImpossible", "'kpis'")]
    [InlineData("register: assumptions", "register: assumptions\n        maxAgeDays: 30", "Check.ReviewImpossible", "'assumptions'")]
    [InlineData("reviewedBy: [controller]", "reviewedBy: [sponsor, riskOfficer]", "Check.ReviewImpossible", "'value' by sponsor or riskOfficer, and only the controller gives it")]
    [InlineData("roles: [owner, sponsor, controller, riskOfficer, steeringMember]", "roles: [owner, sponsor, controller, steeringMember]", "Check.RoleNeverAsked", "riskOfficer")]
    [InlineData("role: sponsor, notHeldWith: [owner]", "role: sponsor, notHeldWith: [owner, sponser]", "Check.RoleNeverAsked", "sponser is kept apart at gate L1")]
    [InlineData("role: sponsor, notHeldWith: [owner]", "role: sponsor", "Check.OnePersonPath", "can open gate L1 alone")]
    [InlineData("role: sponsor, notHeldWith: [owner]", "role: sponsor, notHeldWith: [controller]", "Check.OnePersonPath", "can open gate L1 alone")]
    public void Mistake_IsFound(string part, string fault, string? code, string text)
    {
        var report = RulebookCheck.Run(With(part, fault));
        if (code is null)
        {
            Assert.Contains(text, report.Fault, StringComparison.Ordinal);
            return;
        }

        var finding = Assert.Single(report.Findings);
        Assert.Equal(code, finding.Code);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Remedy);
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public void Finding_NamesTheLineOfItsPlace()
    {
        var yaml = With("role: sponsor, notHeldWith: [owner]", "role: sponsor");
        var line = Array.FindIndex(yaml.Split('\n'), text => text.Contains("role: sponsor }", StringComparison.Ordinal)) + 1;
        Assert.Equal(line, Assert.Single(RulebookCheck.Run(yaml).Findings).Line);
    }

    [Fact]
    public void PathThatEndsBeforeClosed_IsADeadEnd()
    {
        var report = RulebookCheck.Run(Sound[..Sound.IndexOf("  - code: L5", StringComparison.Ordinal)]);
        Assert.Contains("No gate leads from Implemented", Assert.Single(report.Findings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void PathWithAGap_IsADeadEnd()
    {
        var (from, to) = (Sound.IndexOf("  - code: L3", StringComparison.Ordinal), Sound.IndexOf("  - code: L4", StringComparison.Ordinal));
        var finding = Assert.Single(RulebookCheck.Run(Sound[..from] + Sound[to..]).Findings);
        Assert.Equal("Check.DeadEnd", finding.Code);
        Assert.Contains("No gate leads from Detailed", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void RoleThatIsAskedForTooLate_ContradictsTheOrder()
    {
        var late = With("roles: [owner, sponsor, controller, riskOfficer, steeringMember]", "roles: [owner, sponsor, riskOfficer, steeringMember]")
            .Replace("fields: [lessonsLearned]", "fields: [lessonsLearned]\n        roles: [controller]", StringComparison.Ordinal);
        var finding = Assert.Single(RulebookCheck.Run(late).Findings);
        Assert.Equal("Check.OrderContradicts", finding.Code);
        Assert.Contains("controller supplies at gate L2", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void GateWithoutApprovals_IsAOnePersonPath()
    {
        var report = RulebookCheck.Run(SampleRulebook.Yaml);
        Assert.Contains(report.Findings, finding => finding.Code == "Check.OnePersonPath" && finding.Text.Contains("G2", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Findings, finding => finding.Code == "Check.OnePersonPath" && finding.Text.Contains("G1", StringComparison.Ordinal));
    }

    private static string With(string part, string fault)
    {
        var at = Sound.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, part);
        return Sound[..at] + fault + Sound[(at + part.Length)..];
    }
}
