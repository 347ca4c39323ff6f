using System;
using System.Linq;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

/// <summary>Faults in registers, weights, scores, waivers and in when a gate applies, at the boundary of each rule.</summary>
public sealed class GateTermsFaultsTests
{
    private static readonly FieldTest Large = Test("amount", FieldTestKind.AtLeast, "250000");

    [Theory]
    [InlineData(-1, "weight must be")]
    [InlineData(1, null)]
    [InlineData(1000, null)]
    [InlineData(1001, "weight must be")]
    public void Weight_OfOneToAThousand_IsNoFault(int weight, string? fault) => Finds(fault, Gate(score: 50, criteria: Fields("c", weight)));

    [Theory]
    [InlineData(-1, "percentage")]
    [InlineData(0, "no score")]
    [InlineData(1, null)]
    [InlineData(100, null)]
    [InlineData(101, "percentage")]
    public void Score_OfOneToAHundred_IsNoFault(int score, string? fault) => Finds(fault, Gate(score: score, criteria: Fields("c", 5)));

    [Fact]
    public void Score_WithoutAWeight_IsAFault() => Finds("no criterion carries a weight", Gate(score: 50, criteria: Fields("c", 0)));

    [Theory]
    [InlineData(12, null)]
    [InlineData(13, "at most 12")]
    public void Weights_OfUpToTwelveCriteria_AreNoFault(int count, string? fault) =>
        Finds(fault, Gate(score: 50, criteria: Enumerable.Range(0, count).Select(index => (Criterion)Fields("c" + index, 1)).ToArray()));

    [Fact]
    public void Approvals_WithAWeightOrAWaiver_AreAFault()
    {
        var policy = new ApprovalPolicy { Steps = new[] { new ApprovalStep { Code = "s", Name = "S", Role = "sponsor", Quorum = 1 } } };
        Finds(null, Gate(criteria: new ApprovalsCriterion { Code = "a", Name = "A", Policy = policy }));
        Finds("carries no weight", Gate(score: 50, criteria: new ApprovalsCriterion { Code = "a", Name = "A", Policy = policy, Weight = 1 }));
        Finds("never waived", Gate(criteria: new ApprovalsCriterion { Code = "a", Name = "A", Policy = policy, WaivableBy = new[] { "sponsor" } }));
    }

    [Theory]
    [InlineData(null, "sponsor", "controller")]
    [InlineData("named twice", "sponsor", "sponsor")]
    [InlineData("The code of a role", "spon sor", "controller")]
    public void Waivers_ByDifferentRoles_AreNoFault(string? fault, string first, string second) =>
        Finds(fault, Gate(criteria: new WorkItemsCriterion { Code = "w", Name = "W", WaivableBy = new[] { first, second } }));

    [Theory]
    [InlineData("risks", 0, "controller", null)]
    [InlineData("risks", 36500, "controller", null)]
    [InlineData("risks", 36501, "controller", "age must be")]
    [InlineData("risks", -1, "controller", "age must be")]
    [InlineData("ri sks", 0, "controller", "The code of a register")]
    [InlineData("risks", 0, "", "The code of a role")]
    public void Register_WithANameAnAgeAndRoles_IsNoFault(string register, int days, string role, string? fault) =>
        Finds(fault, Gate(criteria: Register("c", register, days, role)));

    [Fact]
    public void Register_AskedForTwiceInAGate_IsAFault()
    {
        Finds("ask for the register 'risks'", Gate(criteria: [Register("a", "risks"), Register("b", "risks")]));
        Finds(null, Gate(criteria: [Register("a", "risks"), Register("b", "kpis")]));
    }

    [Theory]
    [InlineData(FieldTestKind.OneOf, null, "EU")]
    [InlineData(FieldTestKind.OneOf, null, "EU", "UK")]
    [InlineData(FieldTestKind.OneOf, "twice", "EU", "EU")]
    [InlineData(FieldTestKind.OneOf, "1 to 50 values")]
    [InlineData(FieldTestKind.OneOf, "whole characters", " ")]
    [InlineData(FieldTestKind.AtLeast, null, "-0.5")]
    [InlineData(FieldTestKind.AtLeast, "one number", "much")]
    [InlineData(FieldTestKind.AtLeast, "one number", "1,000")]
    [InlineData(FieldTestKind.AtLeast, "one number", " 1")]
    [InlineData(FieldTestKind.AtLeast, "one number", "1e3")]
    [InlineData(FieldTestKind.AtLeast, "one number", "1", "2")]
    [InlineData(FieldTestKind.AtLeast, "1 to 50 values")]
    [InlineData(FieldTestKind.AtMost, null, "0")]
    [InlineData(FieldTestKind.AtMost, "one number", "none")]
    [InlineData((FieldTestKind)0, "nobody knows how", "1")]
    [InlineData((FieldTestKind)4, "nobody knows how", "1")]
    public void Test_OfAField_ThatCanBeMade_IsNoFault(FieldTestKind kind, string? fault, params string[] values) => Finds(fault, Gate("a", tests: Test("field", kind, values)), Gate("b"));

    [Fact]
    public void Test_WithHalfACharacter_IsAFault() => Finds("whole characters", Gate("a", tests: Test("field", FieldTestKind.OneOf, "E" + '\uD83D')), Gate("b"));

    [Theory]
    [InlineData(50, 200, null)]
    [InlineData(51, 200, "1 to 50 values")]
    [InlineData(50, 201, "whole characters")]
    public void Test_WithValuesUpToItsLimits_IsNoFault(int count, int length, string? fault) =>
        Finds(fault, Gate("a", tests: Test("field", FieldTestKind.OneOf, Enumerable.Range(100, count).Select(index => index + new string('v', length - 3)).ToArray())), Gate("b"));

    [Fact]
    public void Test_OfAFieldThatIsNoCode_IsAFault() => Finds("The code of a field", Gate("a", tests: Test("fi eld", FieldTestKind.OneOf, "x")), Gate("b"));

    [Fact]
    public void Gates_FromOneDegree_EndInOneThatAlwaysApplies()
    {
        Finds(null, Gate("a", tests: Large), Gate("b"));
        Finds(null, Gate("a", tests: Large), Gate("b", tests: Large), Gate("c"));
        Finds(null, Gate("a", tests: Large), Gate("other", DegreeOfImplementation.Identified), Gate("b"));
        Finds("Two gates lead from Defined", Gate("a"), Gate("b"));
        Finds("Two gates lead from Defined", Gate("a"), Gate("b", tests: Large));
        Finds("Two gates lead from Defined", Gate("a", tests: Large), Gate("b"), Gate("c"));
        Finds("does not always apply", Gate("a", tests: Large));
        Finds("does not always apply", Gate("a", tests: Large), Gate("b", tests: Large));
        Finds("'other' is the last from Identified", Gate("a", tests: Large), Gate("b"), Gate("other", DegreeOfImplementation.Identified, Large));
    }

    private static void Finds(string? fault, params GateDefinition[] gates)
    {
        var rulebook = new Rulebook { Code = "r", Name = "R", Version = 1, Gates = gates };
        var found = RulebookFaults.Find(rulebook);
        if (fault is null)
        {
            Assert.Null(found);
            Assert.Equal(string.Empty, RulebookReader.Read(RulebookText.Write(rulebook), "digest").Error);
        }
        else
        {
            Assert.Contains(fault, found, StringComparison.Ordinal);
            Assert.Null(RulebookReader.Read(RulebookText.Write(rulebook), "digest").Rulebook);
        }
    }

    private static FieldTest Test(string field, FieldTestKind kind, params string[] values) => new() { Field = field, Kind = kind, Values = values };

    private static GateDefinition Gate(int score = 0, params Criterion[] criteria) =>
        new() { Code = "G1", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, ScoreAtLeast = score, Criteria = criteria };

    private static GateDefinition Gate(string code, DegreeOfImplementation from = DegreeOfImplementation.Defined, params FieldTest[] tests) =>
        new() { Code = code, Name = "G", Type = GateType.GoNoGo, From = from, AppliesWhen = tests, Criteria = new Criterion[] { Fields("c", 0) } };

    private static FieldsCriterion Fields(string code, int weight) => new() { Code = code, Name = "C", Fields = new[] { "f" }, Weight = weight };

    private static RegisterCriterion Register(string code, string register, int days = 0, string role = "controller") =>
        new() { Code = code, Name = "C", Register = register, MaxAgeDays = days, ReviewedBy = new[] { role } };
}
