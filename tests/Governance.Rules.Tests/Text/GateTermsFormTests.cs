using System;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Tests.Vectors;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

/// <summary>The canonical form of what gates may ask for beside fields, evidence, work items and approvals; and the texts of such facts.</summary>
public sealed class GateTermsFormTests
{
    private const string Form =
        "governance-rulebook\t1\n"
        + "rulebook\tstrict\t1\tStrict\n"
        + "gate\tG1-large\tGoNoGo\tDefined\tLarge\n"
        + "applies-when\tamount\tAtLeast\n"
        + "value\t250000\n"
        + "applies-when\tregion\tOneOf\n"
        + "value\tEU\n"
        + "value\tUK\n"
        + "score\t60\n"
        + "register\trisks\tRisks\trisks\t30\n"
        + "reviewed-by\tcontroller\n"
        + "supplied-by\towner\n"
        + "weight\t5\n"
        + "waivable-by\tsponsor\n"
        + "gate\tG1\tGoNoGo\tDefined\tUsual\n"
        + "work-items\twork\tWork\n"
        + "waivable-by\tsponsor\n"
        + "waivable-by\tcontroller\n"
        + "outcome\tConditionalGo\n"
        + "by\tsponsor\n";

    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Digest_OfTheForm_IsTheSameEverywhereAndEver() =>
        Assert.Equal("60125f9f9068c39ad21c05ef4321fa2c4e3c54a96531722130e559f9cdd03a85", Digests.Of(Form));

    [Fact]
    public void Read_GivesTheTermsBack()
    {
        var reading = RulebookReader.Read(Form, "digest");

        Assert.Equal(string.Empty, reading.Error);
        Assert.Equal(Form, RulebookText.Write(reading.Rulebook!));
        var gate = reading.Rulebook!.Gates[0];
        Assert.Equal((60, 2), (gate.ScoreAtLeast, gate.AppliesWhen.Count));
        Assert.Equal(new[] { "EU", "UK" }, gate.AppliesWhen[1].Values);
        var register = Assert.IsType<RegisterCriterion>(gate.Criteria[0]);
        Assert.Equal(("risks", 30, 5, true), (register.Register, register.MaxAgeDays, register.Weight, register.AsksForReview));
        Assert.Equal(new[] { "sponsor" }, register.WaivableBy);
    }

    [Theory]
    [InlineData("score\t60", "score\t060")]
    [InlineData("score\t60", "score\t0")]
    [InlineData("score\t60\n", "")]
    [InlineData("weight\t5", "weight\t0")]
    [InlineData("weight\t5\n", "")]
    [InlineData("weight\t5\nwaivable-by\tsponsor", "waivable-by\tsponsor\nweight\t5")]
    [InlineData("AtLeast", "2")]
    [InlineData("AtLeast", "atLeast")]
    [InlineData("value\t250000\n", "")]
    [InlineData("value\t250000", "value\tmuch")]
    [InlineData("\trisks\t30", "\trisks\t-1")]
    [InlineData("work-items\twork\tWork\nwaivable-by", "work-items\twork\tWork\nsupplied-by\ta\nwaivable-by\tx\nsupplied-by")]
    [InlineData("gate\tG1\tGoNoGo\tDefined\tUsual\n", "gate\tG1\tGoNoGo\tDefined\tUsual\napplies-when\tamount\tAtMost\nvalue\t1\n")]
    public void Read_OfAnythingElse_IsRefused(string canonical, string planted)
    {
        Assert.Contains(canonical, Form, StringComparison.Ordinal);
        var at = Form.IndexOf(canonical, StringComparison.Ordinal);

        var reading = RulebookReader.Read(Form.Substring(0, at) + planted + Form.Substring(at + canonical.Length), "digest");

        Assert.Null(reading.Rulebook);
        Assert.NotEqual(string.Empty, reading.Error);
    }

    [Fact]
    public void Read_OfFiveThousandMutations_NeverThrows_AndAcceptsOnlyTheCanonicalForm()
    {
        foreach (var text in Mutations.Of(Form, 5_000))
        {
            var reading = RulebookReader.Read(text, "digest");

            Assert.Equal(reading.Rulebook is null, reading.Error.Length != 0);
            Assert.True(reading.Rulebook is null || RulebookText.Write(reading.Rulebook) == text);
        }
    }

    [Fact]
    public void FactsAndPacket_WithoutTheNewFacts_AreWhatTheyWere()
    {
        var facts = Facts();
        var text = FactsText.Write(facts);
        Assert.DoesNotContain("register", text, StringComparison.Ordinal);
        Assert.Contains("known\tAll\n", text, StringComparison.Ordinal);
        Assert.Equal("governance-packet\t1\nmeasure\tM\ngate\tG1\nrulebook\td\n", PacketText.Write(Gate(), facts));
    }

    [Fact]
    public void Packet_ShowsEntriesWaiversAndConditions_ButNotHowFarTheyAre()
    {
        var facts = Facts() with
        {
            Registers = new[] { new RegisterFact { Name = "risks", Entries = new[] { "b", "a" }, Open = new[] { "open" }, ReviewedAt = Epoch } },
            Waivers = new[] { Waiver(revoked: false), Waiver(revoked: true) with { Reason = "Withdrawn" }, Waiver(revoked: false) with { GateCode = "G2", Reason = "Elsewhere" }, Waiver(revoked: false) with { CriterionCode = "none" } },
            Conditions = new[] { new ConditionFact { Code = "c", OwnerRole = "owner", Text = "Do it", DueUntil = Epoch, State = ConditionState.Met } },
        };
        var packet = PacketText.Write(Gate(), facts);
        Assert.EndsWith(
            "register\trisks\ta\nregister\trisks\tb\nwaiver\tr\tp-1\tp-2\t1970-01-02T00:00:00Z\tWhy\ncondition\tc\towner\t1970-01-01T00:00:00Z\tDo it\n", packet, StringComparison.Ordinal);
        var later = facts with { AsOf = DateTimeOffset.MaxValue, Conditions = new[] { facts.Conditions[0] with { State = ConditionState.Confirmed } }, Registers = new[] { facts.Registers[0] with { Open = default, ReviewedAt = null } } };
        Assert.Equal(packet, PacketText.Write(Gate(), later));
        Assert.NotEqual(FactsText.Write(facts), FactsText.Write(later));
    }

    [Fact]
    public void Facts_ThatDifferInAnything_HaveDifferentTexts()
    {
        var facts = Facts();
        var register = new RegisterFact { Name = "risks", Entries = new[] { "a" }, Open = new[] { "b" }, ReviewedByRoles = new[] { "c" } };
        var waiver = Waiver(revoked: false);
        var condition = new ConditionFact { Code = "c", OwnerRole = "owner", DueUntil = Epoch, State = ConditionState.Open };
        var all = new[]
        {
            facts,
            facts with { Registers = new[] { register } },
            facts with { Registers = new[] { register with { Entries = new[] { "a", "b" }, Open = default } } },
            facts with { Registers = new[] { register with { Entries = default, Open = new[] { "a", "b" } } } },
            facts with { Registers = new[] { register with { ReviewedAt = Epoch } } },
            facts with { Waivers = new[] { waiver } },
            facts with { Waivers = new[] { waiver with { Revoked = true } } },
            facts with { Waivers = new[] { waiver with { ExpiresAt = waiver.ExpiresAt.AddTicks(1) } } },
            facts with { Waivers = new[] { waiver with { GrantedAt = waiver.GrantedAt.AddTicks(1) } } },
            facts with { Waivers = new[] { waiver with { GrantedBy = "p-3" } } },
            facts with { Waivers = new[] { waiver with { AskedBy = "p-3" } } },
            facts with { Waivers = new[] { waiver with { GrantedByRoles = new[] { "sponsor" } } } },
            facts with { Conditions = new[] { condition } },
            facts with { Conditions = new[] { condition with { State = ConditionState.Met } } },
            facts with { Conditions = new[] { condition with { MetBy = "p-1" } } },
            facts with { Conditions = new[] { condition with { DueUntil = condition.DueUntil.AddTicks(1) } } },
            facts with { Conditions = new[] { condition with { OwnerRole = "sponsor" } } },
        };
        Assert.Equal(all.Length, all.Select(FactsText.Write).Distinct().Count());
    }

    private static WaiverFact Waiver(bool revoked) => new()
    {
        GateCode = "G1",
        CriterionCode = "r",
        AskedBy = "p-1",
        GrantedBy = "p-2",
        GrantedAt = Epoch,
        ExpiresAt = Epoch.AddDays(1),
        Revoked = revoked,
        Reason = "Why",
    };

    private static GateDefinition Gate() => new()
    {
        Code = "G1", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = new Criterion[] { new RegisterCriterion { Code = "r", Name = "R", Register = "risks" } },
    };

    private static GateFacts Facts() => new()
    {
        MeasureId = "M", GateCode = "G1", RulebookDigest = "d", Degree = DegreeOfImplementation.Defined, State = MeasureState.Active, Round = 1, AsOf = Epoch, Known = FactSources.All,
    };
}
