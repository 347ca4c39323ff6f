using System;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.Rules.Tests.Evaluation;

/// <summary>A host that sees only part of the facts refuses early on what it knows to be lacking, not on what it does not know.</summary>
public sealed class KnownFactsTests
{
    [Theory]
    [InlineData(FactSources.All, "x", true, false)]
    [InlineData(FactSources.All, null, false, true)]
    [InlineData(FactSources.Fields, "x", false, false)]
    [InlineData(FactSources.Fields, null, false, true)]
    [InlineData(FactSources.Evidence, null, false, false)]
    public void Decision_IsRefusedOnKnownFacts_OnlyWhereSomethingIsUnmet(FactSources known, string? value, bool isAllowed, bool isRefusedOnKnownFacts)
    {
        var decision = GateEvaluator.Evaluate(Book(), Facts() with
        {
            Known = known,
            Fields = new[] { new FieldFact { Name = "f", Value = value } },
            Evidence = new[] { new EvidenceFact { Kind = "k", Status = EvidenceStatus.Captured, Sha256 = new string('a', 64), CollectedAt = DateTimeOffset.MinValue } },
        });

        Assert.Equal((isAllowed, isRefusedOnKnownFacts), (decision.IsAllowed, decision.IsRefusedOnKnownFacts));
    }

    [Theory]
    [InlineData(1, "G2")]
    [InlineData(0, "G1")]
    [InlineData(4, "G1")]
    public void Gate_ThatNobodyKnowsHowToRefute_Applies(int kind, string expected)
    {
        var strict = Gate("G1", new FieldTest { Field = "f", Kind = (FieldTestKind)kind, Values = new[] { "other" } });
        var rulebook = new Rulebook { Code = "r", Name = "R", Version = 1, Gates = new[] { strict, Gate("G2") } };

        Assert.Equal(expected, rulebook.FindGateFrom(DegreeOfImplementation.Defined, new[] { new FieldFact { Name = "f", Value = "x" } })?.Code);
    }

    [Theory]
    [InlineData(0, 20_000, true)]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(-1, 0, false)]
    [InlineData(int.MaxValue, 20_000, true)]
    public void Evidence_OfAnAge_CountsUpToTheMost_AndNeverBelowNought(int most, int days, bool isAllowed)
    {
        var now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var criterion = new EvidenceCriterion { Code = "c", Name = "C", Kind = "k", MaxAgeDays = most };
        var gate = new GateDefinition { Code = "G1", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = new Criterion[] { criterion } };
        var decision = GateEvaluator.Evaluate(new Rulebook { Code = "r", Name = "R", Version = 1, Digest = "d", Gates = new[] { gate } }, Facts() with
        {
            AsOf = now,
            Evidence = new[] { new EvidenceFact { Kind = "k", Status = EvidenceStatus.Captured, Sha256 = new string('a', 64), CollectedAt = now.AddDays(-days) } },
        });

        Assert.Equal(isAllowed, decision.IsAllowed);
    }

    /// <summary>Names are found by numbers first: whatever they are, the field of another name does not serve.</summary>
    [Fact]
    public void Field_IsFoundByItsOwnNameOnly()
    {
        foreach (var number in Enumerable.Range(0, 1_000))
        {
            var name = "a-longer-name-" + number;
            Assert.False(IsFilled(name, "a-longer-name-" + (number ^ 1)), name);
            Assert.True(IsFilled(name, name), name);
        }
    }

    [Theory]
    [InlineData(true, "x")]
    [InlineData(true, "x", "y")]
    [InlineData(true, "x", "y", "x")]
    [InlineData(false, "x", " ")]
    [InlineData(false, null, "x")]
    [InlineData(false, "x", "y", null)]
    [InlineData(false, "x", "", "y")]
    public void Field_GivenSeveralTimes_IsFilledOnlyIfEachIs(bool isFilled, params string?[] values) =>
        Assert.Equal(isFilled, IsFilled("f", values.Select(value => new FieldFact { Name = "f", Value = value }).Concat(new[] { new FieldFact { Name = "g", Value = "x" } }).ToArray()));

    private static bool IsFilled(string wanted, string given) => IsFilled(wanted, new FieldFact { Name = given, Value = "x" });

    private static bool IsFilled(string wanted, params FieldFact[] given)
    {
        var gate = new GateDefinition
        {
            Code = "G1", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = new Criterion[] { new FieldsCriterion { Code = "c", Name = "C", Fields = new[] { wanted } } },
        };
        return GateEvaluator.Evaluate(
            new Rulebook { Code = "r", Name = "R", Version = 1, Digest = "d", Gates = new[] { gate } },
            Facts() with { Fields = given }).IsAllowed;
    }

    private static Rulebook Book() => new() { Code = "r", Name = "R", Version = 1, Digest = "d", Gates = new[] { Gate("G1") } };

    private static GateDefinition Gate(string code, params FieldTest[] tests) => new()
    {
        Code = code,
        Name = "G",
        Type = GateType.GoNoGo,
        From = DegreeOfImplementation.Defined,
        AppliesWhen = tests,
        Criteria = new Criterion[] { new EvidenceCriterion { Code = "e", Name = "E", Kind = "k" }, new FieldsCriterion { Code = "c", Name = "C", Fields = new[] { "f" } } },
    };

    private static GateFacts Facts() => new()
    {
        MeasureId = "M", GateCode = "G1", RulebookDigest = "d", Degree = DegreeOfImplementation.Defined, State = MeasureState.Active, Round = 1, AsOf = DateTimeOffset.MinValue, Known = FactSources.All,
    };
}
