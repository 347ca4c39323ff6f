using System;
using System.Globalization;
using System.Linq;
using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Tests.Vectors;
using Xunit;

namespace Governance.Rules.Tests.Properties;

/// <summary>Scores, waivers, registers, conditions and applicability, against what the guide says in one sentence each.</summary>
[Trait("Checklist", "37")]
public sealed class GateTermsProperties
{
    private const int Cases = 10_000;

    [Fact]
    public void Gate_Opens_ExactlyWhenEachCriterionByItselfAddsUp()
    {
        var opened = 0;
        var byAShortList = 0;
        Holds.For(Cases, numbers =>
        {
            var world = Worlds.Standing(numbers);
            var met = world.Gate.Criteria.ToDictionary(
                criterion => criterion.Code, criterion => GateEvaluator.Evaluate(world.Rulebook, world.Facts with { CriterionCode = criterion.Code }).IsAllowed);
            var scored = world.Gate.Criteria.Where(criterion => criterion.Weight > 0).ToList();
            var expected = world.Facts.Conditions.All(condition => condition.State == ConditionState.Confirmed)
                && world.Gate.Criteria.Where(criterion => criterion.Weight == 0).All(criterion => met[criterion.Code])
                && (scored.Count == 0 || scored.Where(criterion => met[criterion.Code]).Sum(criterion => criterion.Weight) * 100m / scored.Sum(criterion => criterion.Weight) >= world.Gate.ScoreAtLeast);
            Assert.Equal(expected, GateEvaluator.Evaluate(world.Rulebook, world.Facts).IsAllowed);
            opened += expected ? 1 : 0;
            byAShortList += expected && met.ContainsValue(false) ? 1 : 0;
        });

        Assert.True(opened > Holds.Cases(Cases) / 200 && byAShortList >= Holds.Cases(Cases) / 2000, $"{opened} opened, {byAShortList} with something unmet");
    }

    [Fact]
    public void Waiver_Holds_ExactlyWhenTwoPeopleARoleAndTheTimeSaySo()
    {
        var waived = 0;
        Holds.For(Cases, numbers =>
        {
            var world = Worlds.Standing(numbers);
            var without = world.Facts with { Waivers = default };
            foreach (var criterion in world.Gate.Criteria)
            {
                var met = GateEvaluator.Evaluate(world.Rulebook, without with { CriterionCode = criterion.Code }).IsAllowed;
                var isWaived = criterion is not ApprovalsCriterion && world.Facts.Waivers.Any(waiver =>
                    waiver.GateCode == "G1" && waiver.CriterionCode == criterion.Code && !waiver.Revoked
                    && waiver.AskedBy != waiver.GrantedBy
                    && waiver.GrantedByRoles.Intersect(criterion.WaivableBy).Any()
                    && waiver.GrantedAt <= world.Facts.AsOf && world.Facts.AsOf < waiver.ExpiresAt && waiver.ExpiresAt - waiver.GrantedAt <= TimeSpan.FromDays(365));
                Assert.Equal(met || isWaived, GateEvaluator.Evaluate(world.Rulebook, world.Facts with { CriterionCode = criterion.Code }).IsAllowed);
                waived += isWaived && !met ? 1 : 0;
            }
        });

        Assert.True(waived > Holds.Cases(Cases) / 2_000, $"{waived} waived");
    }

    [Fact]
    public void Register_IsMet_ExactlyWhenNothingIsOpenAndItsReviewCounts()
    {
        var met = 0;
        Holds.For(Cases, numbers =>
        {
            var standing = Worlds.Standing(numbers);
            var world = standing with { Facts = standing.Facts with { Waivers = default } };
            foreach (var criterion in world.Gate.Criteria.OfType<RegisterCriterion>())
            {
                var register = world.Facts.Registers.Single(fact => fact.Name == criterion.Register);
                var expected = register.Open.Count == 0
                    && ((criterion.MaxAgeDays == 0 && criterion.ReviewedBy.Count == 0)
                        || (register.ReviewedAt <= world.Facts.AsOf
                            && (criterion.ReviewedBy.Count == 0 || register.ReviewedByRoles.Intersect(criterion.ReviewedBy).Any())
                            && (criterion.MaxAgeDays == 0 || register.ReviewedAt.Value.AddDays(criterion.MaxAgeDays) >= world.Facts.AsOf)));
                Assert.Equal(expected, GateEvaluator.Evaluate(world.Rulebook, world.Facts with { CriterionCode = criterion.Code }).IsAllowed);
                met += expected ? 1 : 0;
            }
        });

        Assert.True(met > Holds.Cases(Cases) / 200, $"{met} met");
    }

    [Fact]
    public void Better_RegistersConditionsAndWaivers_GiveNoNewReason() => Holds.For(Cases, numbers =>
    {
        var world = Worlds.Standing(numbers);
        var better = world.Facts with
        {
            Registers = world.Facts.Registers.Select(register => register with { Open = default, ReviewedAt = world.Facts.AsOf, ReviewedByRoles = new[] { "r0", "r1", "r2" } }).ToArray(),
            Conditions = world.Facts.Conditions.Select(condition => condition with { State = ConditionState.Confirmed }).ToArray(),
            Waivers = world.Facts.Waivers.Concat(world.Gate.Criteria.Select(Waiver)).ToArray(),
        };

        var before = GateEvaluator.Evaluate(world.Rulebook, world.Facts);
        var after = GateEvaluator.Evaluate(world.Rulebook, better);

        Assert.Empty(Spelling.NewReasons(before, after));
    });

    [Fact]
    public void ExactlyOneGate_FromADegree_IsAMeasures_AndItIsTheFirstThatNothingSpeaksAgainst()
    {
        var strict = 0;
        Holds.For(Cases, numbers =>
        {
            var choices = new Choices(numbers);
            var gates = choices.List(3, index => Gate("G" + index, choices.List(2, _ => Test(choices)).DefaultIfEmpty(Test(choices)).ToArray())).Append(Gate("last")).ToArray();
            var rulebook = new Rulebook { Code = "book", Name = "Book", Version = 1, Gates = gates };
            rulebook = Digests.With(rulebook, Digests.Of(rulebook));
            var fields = choices.List(4, _ => new FieldFact { Name = choices.Of("f0", "f1"), Value = choices.Of("1", "2", "2.5", "x", " ", null) });
            var expected = gates.First(gate => gate.AppliesWhen.All(test => !IsRefuted(test, fields))).Code;

            Assert.Equal(expected, rulebook.FindGateFrom(DegreeOfImplementation.Defined, fields)?.Code);
            foreach (var gate in gates)
            {
                var decision = GateEvaluator.Evaluate(rulebook, Facts(rulebook, gate.Code, fields));
                Assert.Equal(gate.Code == expected, decision.IsAllowed);
                Assert.Equal(gate.Code != expected, decision.Reasons.Any(reason => reason.Code == ReasonCodes.GateNotApplicable));
                Assert.True(decision.IsAllowed || decision.Remedies.Single().Subject == expected);
            }

            strict += expected == "last" ? 0 : 1;
        });

        Assert.True(strict > Holds.Cases(Cases) / 50 && strict < Holds.Cases(Cases), $"{strict} by a strict gate");
    }

    private static bool IsRefuted(FieldTest test, FieldFact[] fields)
    {
        var values = fields.Where(field => field.Name == test.Field).Select(field => field.Value).ToList();
        return values.Count != 0 && values.TrueForAll(value => !string.IsNullOrWhiteSpace(value) && !Says(test, value!));
    }

    private static bool Says(FieldTest test, string value)
    {
        if (test.Kind == FieldTestKind.OneOf)
        {
            return test.Values.Contains(value);
        }

        if (!decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return true;
        }

        var bound = decimal.Parse(test.Values[0], CultureInfo.InvariantCulture);
        return test.Kind == FieldTestKind.AtLeast ? number >= bound : number <= bound;
    }

    private static FieldTest Test(Choices choices)
    {
        var kind = choices.Of(FieldTestKind.OneOf, FieldTestKind.AtLeast, FieldTestKind.AtMost);
        return new FieldTest { Field = choices.Of("f0", "f1"), Kind = kind, Values = kind == FieldTestKind.OneOf ? new[] { choices.Of("1", "x"), "other" } : new[] { choices.Of("1", "2", "2.25") } };
    }

    private static GateDefinition Gate(string code, params FieldTest[] tests) => new()
    {
        Code = code,
        Name = code,
        Type = GateType.GoNoGo,
        From = DegreeOfImplementation.Defined,
        AppliesWhen = tests,
        Criteria = new Criterion[] { new FieldsCriterion { Code = "c", Name = "C", Roles = new[] { "owner" } } },
    };

    private static GateFacts Facts(Rulebook rulebook, string gate, ItemList<FieldFact> fields) => new()
    {
        MeasureId = "M",
        GateCode = gate,
        RulebookDigest = rulebook.Digest,
        Degree = DegreeOfImplementation.Defined,
        State = MeasureState.Active,
        Round = 1,
        AsOf = Worlds.Now,
        Known = FactSources.All,
        Fields = fields,
        Roles = new[] { new RoleFact { Role = "owner", PersonId = "p" } },
    };

    private static WaiverFact Waiver(Criterion criterion) => new()
    {
        GateCode = "G1", CriterionCode = criterion.Code, AskedBy = "p0", GrantedBy = "p1", GrantedByRoles = criterion.WaivableBy, GrantedAt = Worlds.Now, ExpiresAt = Worlds.Now.AddDays(1),
    };
}
