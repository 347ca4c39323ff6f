using System;
using System.Linq;
using Governance.Rules.Rulebooks;
using Governance.Rules.Tests.Vectors;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

public sealed class CanonicalFormTests
{
    [Fact]
    public void Write_GivesTheCanonicalForm() => Assert.Equal(Samples.CanonicalForm, RulebookText.Write(Samples.Rulebook));

    [Fact]
    public void Digest_OfTheCanonicalForm_IsTheSameEverywhereAndEver() =>
        Assert.Equal("4ac0a09e4bfe01368c12398a26af5b1535487e9bf446829f1f3a510aaeb80698", Digests.Of(Samples.Rulebook));

    [Fact]
    public void Read_OfTheCanonicalForm_GivesTheSameRulebook()
    {
        var reading = RulebookReader.Read(Samples.CanonicalForm, "digest");

        Assert.Equal(string.Empty, reading.Error);
        Assert.NotNull(reading.Rulebook);
        Assert.Equal("digest", reading.Rulebook.Digest);
        Assert.Equal(Samples.CanonicalForm, RulebookText.Write(reading.Rulebook));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("governance-rulebook\t2\n", 1)]
    [InlineData("\n", 1)]
    [InlineData("governance-rulebook\t1\nrulebook\tr\tone\tR\n", 2)]
    [InlineData("governance-rulebook\t1\nrulebook\tr\t03\tR\n", 2)]
    [InlineData("governance-rulebook\t1\nrulebook\tr\t3\tR\\q\n", 2)]
    [InlineData("governance-rulebook\t1\nrulebook\tr\t3\tR\ngate\tG1\tGoNoGo\tDefined\tG\nwork-items\tw\tW\\q\n", 4)]
    [InlineData("governance-rulebook\t1\nrulebook\tr\t3\tR\ngate\tG1\tGoNoGo\tDefined\tG\noutcome\tMaybe\n", 4)]
    [InlineData("governance-rulebook\t1\nrulebook\tr\t1\tR\ngate\tG1\tGoNoGo\tDefined\tG\nsurprise\tx\n", 4)]
    public void Read_OfWrongText_NamesTheLine(string text, int line)
    {
        var reading = RulebookReader.Read(text, "digest");

        Assert.Null(reading.Rulebook);
        Assert.NotEqual(string.Empty, reading.Error);
        Assert.Equal(line, reading.Line);
    }

    [Theory]
    [InlineData("rulebook\tlending\t3", "rulebook\tlending\t03")]
    [InlineData("rulebook\tlending\t3", "rulebook\tlending\t+3")]
    [InlineData("rulebook\tlending\t3", "rulebook\tlending\t0")]
    [InlineData("GoNoGo", "1")]
    [InlineData("GoNoGo", " GoNoGo")]
    [InlineData("GoNoGo", "99")]
    [InlineData("Identified", "Closed")]
    [InlineData("Identified", "Defined")]
    [InlineData("in-order", "In-order")]
    [InlineData("outcome\tHold", "outcome\tGo")]
    [InlineData("outcome\tHold", "outcome\tNone")]
    [InlineData("\tcontroller\t2", "\tcontroller\t0")]
    [InlineData("not-held-with\towner", "not-held-with\tcontroller")]
    [InlineData("field\tfunction", "field\tfunc tion")]
    [InlineData("field\tfunction\nrole\towner", "role\towner\nfield\tfunction")]
    [InlineData("business-case\t90", "business-case\t-1")]
    [InlineData("work-items\tdelivery", "work-items\tprofile")]
    [InlineData("gate\tG2", "gate\tG1")]
    [InlineData("\n", "\r\n")]
    [InlineData("by\tcontroller\n", "by\tcontroller")]
    [InlineData("by\tcontroller\n", "by\tcontroller\nby\tbad\\q\n")]
    public void Read_OfAnythingElse_IsRefused(string canonical, string planted)
    {
        Assert.Contains(canonical, Samples.CanonicalForm, StringComparison.Ordinal);

        var reading = RulebookReader.Read(Samples.CanonicalForm.Replace(canonical, planted), "digest");

        Assert.Null(reading.Rulebook);
        Assert.NotEqual(string.Empty, reading.Error);
    }

    [Fact]
    public void Read_OfTwoPoliciesInOneGate_IsRefused()
    {
        var gate = Samples.Rulebook.Gates[1];
        var second = new ApprovalsCriterion { Code = "second", Name = "Second", Policy = ((ApprovalsCriterion)gate.Criteria[1]).Policy };
        var text = RulebookText.Write(new Rulebook
        {
            Code = "r",
            Name = "R",
            Version = 1,
            Gates = new[] { new GateDefinition { Code = "G1", Name = "G", Type = GateType.Budget, From = gate.From, Criteria = gate.Criteria.Concat(new Criterion[] { second }).ToArray() } },
        });

        Assert.Contains("put their steps into one", RulebookReader.Read(text, "digest").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\uD83D')]
    [InlineData('\uDE00')]
    public void Find_InANameWithHalfACharacter_IsAFault(char half)
    {
        foreach (var name in new[] { "Lending" + half, half + "Lending", "Len" + half + "ding", "\uDE00\uD83D" })
        {
            Assert.Contains("half a character", RulebookFaults.Find(Named(name, "Step")), StringComparison.Ordinal);
            Assert.Contains("half a character", RulebookFaults.Find(Named("Lending", name)), StringComparison.Ordinal);
            Assert.Null(RulebookReader.Read(RulebookText.Write(Named(name, "Step")), "digest").Rulebook);
        }
    }

    [Theory]
    [InlineData("\\ and more")]
    [InlineData("\tindented")]
    [InlineData("\nbelow")]
    public void Read_OfANameThatBeginsWithAnEscape_GivesItBack(string name) =>
        Assert.Equal(name, RulebookReader.Read(RulebookText.Write(Named(name, "Step")), "digest").Rulebook!.Name);

    [Fact]
    public void Find_InANameWithACharacterOfTwoHalves_IsNoFault() => Assert.Null(RulebookFaults.Find(Named("Lending \uD83D\uDE00", "\uD83D\uDE00")));

    private static Rulebook Named(string name, string step) => new()
    {
        Code = "r",
        Name = name,
        Version = 1,
        Gates = new[]
        {
            new GateDefinition
            {
                Code = "G1",
                Name = "Gate",
                Type = GateType.GoNoGo,
                From = DegreeOfImplementation.Identified,
                Criteria = new Criterion[]
                {
                    new ApprovalsCriterion
                    {
                        Code = "approved", Name = "Approved", Policy = new ApprovalPolicy { Steps = new[] { new ApprovalStep { Code = "s", Name = step, Role = "sponsor", Quorum = 1 } } },
                    },
                },
            },
        },
    };

    [Fact]
    public void Read_OfTenThousandMutations_NeverThrows_AndAcceptsOnlyTheCanonicalForm()
    {
        var accepted = 0;
        foreach (var text in Mutations.Of(Samples.CanonicalForm, 10_000))
        {
            var reading = RulebookReader.Read(text, "digest");

            Assert.Equal(reading.Rulebook is null, reading.Error.Length != 0);
            Assert.True(reading.Rulebook is null || RulebookText.Write(reading.Rulebook) == text);
            accepted += reading.Rulebook is null ? 0 : 1;
        }

        // Some mutations only change a name: a reader that refuses everything must not pass either.
        Assert.InRange(accepted, 100, 5_000);
    }
}
