using System;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

/// <summary>What of a packet a step sees that is asked about some of the criteria only.</summary>
public sealed class PacketPartTests
{
    private static readonly GateDefinition Gate = new()
    {
        Code = "G1",
        Name = "G",
        Type = GateType.GoNoGo,
        From = DegreeOfImplementation.Defined,
        Criteria = new Criterion[]
        {
            new FieldsCriterion { Code = "case", Name = "Case", Fields = new[] { "benefit", "cost" } },
            new FieldsCriterion { Code = "plan", Name = "Plan", Fields = new[] { "milestones" } },
            new EvidenceCriterion { Code = "letter", Name = "Letter", Kind = "letter" },
            new EvidenceCriterion { Code = "study", Name = "Study", Kind = "study" },
            new RegisterCriterion { Code = "risks", Name = "Risks", Register = "risks" },
            new RegisterCriterion { Code = "kpis", Name = "Kpis", Register = "kpis" },
            new WorkItemsCriterion { Code = "work", Name = "Work" },
            new ApprovalsCriterion { Code = "sign-off", Name = "Sign-off", Policy = new ApprovalPolicy { Steps = default } },
        },
    };

    [Theory]
    [InlineData("case", null, "field\tbenefit\t1|field\tcost\t2")]
    [InlineData("plan", null, "field\tmilestones\tM1")]
    [InlineData("letter", null, "evidence\tletter\tCaptured\taa\t\t")]
    [InlineData("risks", null, "register\trisks\tlate")]
    [InlineData("work", null, "")]
    [InlineData("work", "budget", "field\tbudget\t3")]
    [InlineData("plan", "budget", "field\tbudget\t3|field\tmilestones\tM1")]
    [InlineData("plan letter", "budget", "field\tbudget\t3|field\tmilestones\tM1|evidence\tletter\tCaptured\taa\t\t")]
    [InlineData("case plan", null, "field\tbenefit\t1|field\tcost\t2|field\tmilestones\tM1")]
    [InlineData("sign-off", null, "field\tbenefit\t1|field\tbudget\t3|field\tcost\t2|field\tmilestones\tM1")]
    public void Part_ShowsItsCriteriaAndTheAmountOfItsStep(string sees, string? amount, string lines)
    {
        var part = PacketText.WritePart(Gate, Step(sees, amount), Facts());

        Assert.Equal("governance-packet\t1\nmeasure\tM\ngate\tG1\nrulebook\td\n" + string.Concat(lines.Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n")), part);
    }

    private static ApprovalStep Step(string sees, string? amount) => new()
    {
        Code = "s", Name = "S", Role = "sponsor", Quorum = 1, Sees = sees.Split(' '), FromAmount = amount is null ? null : new AmountThreshold { Field = amount, AtLeast = 1m },
    };

    private static GateFacts Facts() => new()
    {
        MeasureId = "M",
        GateCode = "G1",
        RulebookDigest = "d",
        Degree = DegreeOfImplementation.Defined,
        State = MeasureState.Active,
        Round = 1,
        AsOf = DateTimeOffset.MinValue,
        Known = FactSources.All,
        Fields = new[] { Field("benefit", "1"), Field("cost", "2"), Field("milestones", "M1"), Field("budget", "3") },
        Evidence = new[] { Evidence("letter"), Evidence("study") },
        Registers = new[]
        {
            new RegisterFact { Name = "risks", Entries = new[] { "late" }, Open = new[] { "late" } },
            new RegisterFact { Name = "kpis", Entries = new[] { "margin" } },
        },
    };

    private static FieldFact Field(string name, string value) => new() { Name = name, Value = value };

    private static EvidenceFact Evidence(string kind) => new() { Kind = kind, Status = EvidenceStatus.Captured, Sha256 = "aa", CollectedAt = DateTimeOffset.MinValue };
}
