using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.History;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.People.Roles;
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

    [Theory]
    [InlineData("249999.99", false)]
    [InlineData("250000", true)]
    [InlineData("", true)]
    public async Task GateThatIsNotTheMeasures_KeepsItStuckOnlyFromItsAmountOn(string amount, bool isStuck)
    {
        var saving = File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", "cost-saving-programme.yaml"));
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, saving, "Small saving", role => role == "steeringMember" ? 0 : 3);
        await store.Done(new ChangeFields { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Holder("owner"), "api"), MeasureId = story.Measure, Fields = new Dictionary<string, string> { ["effectAmount"] = amount, ["note"] = "x" } });
        var codes = Check(store, saving).Findings.Select(finding => finding.Code).ToList();
        Assert.Equal(isStuck ? ["Check.MeasureStuck", "Check.QuorumImpossible"] : ["Check.QuorumImpossible"], codes);
    }

    [Theory]
    [InlineData("999999.99", false)]
    [InlineData("1000000", true)]
    [InlineData("", true)]
    public async Task StepThatTheAmountDoesNotAskFor_KeepsNothingShut_AndNobodyIsWarnedOfIt(string amount, bool isStuck)
    {
        var tiered = Yaml.Replace("roles: [owner, sponsor, controller, riskOfficer, steeringMember]", "roles: [owner, sponsor, controller, riskOfficer, steeringMember, board]", StringComparison.Ordinal)
            .Replace("role: steeringMember, quorum: all,", "role: board, quorum: all,", StringComparison.Ordinal);
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, tiered, "Spring launch", role => role == "board" ? 0 : 3);
        await store.Done(new ChangeFields { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Holder("owner"), "api"), MeasureId = story.Measure, Fields = new Dictionary<string, string> { ["investment"] = amount, ["note"] = "x" } });
        var findings = Check(store, tiered).Findings;
        Assert.StartsWith("With the amounts at which every step is asked for nobody can open gate L2", Assert.Single(findings, finding => finding.Code == "Check.QuorumImpossible").Text, StringComparison.Ordinal);
        Assert.Equal(isStuck, findings.Any(finding => finding.Code == "Check.MeasureStuck"));

        var admin = (await store.Done(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Name = "Sandbox Admin" })).Answer!["id"]!.GetValue<string>();
        var given = await store.Done(new ReassignRole { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(admin, "api") with { Roles = ["admin"] }, MeasureId = story.Measure, Role = "helper", ToPersonId = story.Holder("riskOfficer"), Reason = "r" });
        Assert.Equal(isStuck ? ["Gate L2 cannot"] : [], given.Answer!["warnings"]!.AsArray().Select(warning => warning!.GetValue<string>()[..14]));
    }

    [Fact]
    public async Task PeopleOfAnotherTenant_AreNotCounted()
    {
        await using var store = await TestStore.Start();
        await ExampleStory.Begin(store, Yaml, countOf: _ => 3);
        Assert.NotNull(RulebookTools.Check(Yaml, store.Folder, TestStore.OtherTenant).Fault);
    }

    private static CheckReport Check(TestStore store, string? yaml = null)
    {
        var report = RulebookTools.Check(yaml ?? Yaml, store.Folder, TestStore.Tenant);
        Assert.Null(report.Fault);
        return report;
    }
}
