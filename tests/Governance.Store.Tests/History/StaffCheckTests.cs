using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.History;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.History;

[Trait("Checklist", "25")]
public sealed class StaffCheckTests
{
    private static readonly string Yaml = File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "product-launch.yaml"));

    [Fact]
    public async Task EnoughPeople_NoFinding()
    {
        await using var store = await TestStore.Start();
        await ExampleStory.Begin(store, Yaml, countOf: _ => 3);
        Assert.Empty(Check(store).Findings);
    }

    [Fact]
    public async Task QuorumThatALeaverMakesImpossible_IsFound()
    {
        await using var store = await TestStore.Start();
        await ExampleStory.Begin(store, Yaml, countOf: role => role == "steeringMember" ? 2 : 3);
        var findings = Check(store).Findings;
        Assert.Equal(["L3", "L5"], findings.Select(finding => finding.Text.Split(' ')[1]));
        Assert.All(findings, finding =>
        {
            Assert.Equal("Check.LeaverBreaksQuorum", finding.Code);
            Assert.Contains("Sandbox steeringMember 1, Sandbox steeringMember 2", finding.Text, StringComparison.Ordinal);
            Assert.True(finding.Line > 1);
        });
    }

    [Fact]
    public async Task QuorumThatNobodyCanFill_IsFound_AndTheMeasureNamed()
    {
        await using var store = await TestStore.Start();
        await ExampleStory.Begin(store, Yaml, "Spring launch", role => role == "steeringMember" ? 1 : 3);
        var findings = Check(store).Findings;
        Assert.Equal(2, findings.Count(finding => finding.Code == "Check.QuorumImpossible"));
        var stuck = findings.Where(finding => finding.Code == "Check.MeasureStuck").ToList();
        Assert.Equal(2, stuck.Count);
        Assert.All(stuck, finding => Assert.Contains("Spring launch", finding.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PeopleOfAnotherTenant_AreNotCounted()
    {
        await using var store = await TestStore.Start();
        await ExampleStory.Begin(store, Yaml, countOf: _ => 3);
        Assert.NotNull(RulebookTools.Check(Yaml, store.Folder, TestStore.OtherTenant).Fault);
    }

    private static CheckReport Check(TestStore store)
    {
        var report = RulebookTools.Check(Yaml, store.Folder, TestStore.Tenant);
        Assert.Null(report.Fault);
        return report;
    }
}
