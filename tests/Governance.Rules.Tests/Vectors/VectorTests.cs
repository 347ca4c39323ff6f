using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Governance.Rules.Evaluation;
using Governance.Rules.Text;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Governance.Rules.Tests.Vectors;

/// <summary>Every case of <c>tests/vectors</c>; its README describes the format.</summary>
public sealed class VectorTests
{
    private static readonly VectorSet Set = VectorSet.Load(Path.Combine(AppContext.BaseDirectory, "vectors"));

    public static IEnumerable<object[]> Names() => Set.Names.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Vector_GivesTheVerdictReasonsAndRemediesThatItExpects(string name)
    {
        var vector = Set.Case(name);

        var decision = DecisionVector.Of(GateEvaluator.Evaluate(vector.Rulebook, vector.Facts));

        Assert.Equal(vector.Expected.ToString(), decision.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Vector_GivesTheSameOnTheRulebookReadFromItsCanonicalForm(string name)
    {
        var vector = Set.Case(name);
        if (RulebookFaults.Find(vector.Rulebook) is not null)
        {
            Assert.Null(RulebookReader.Read(RulebookText.Write(vector.Rulebook), vector.Rulebook.Digest).Rulebook);
            return;
        }

        var read = RulebookReader.Read(RulebookText.Write(vector.Rulebook), vector.Rulebook.Digest).Rulebook;

        Assert.NotNull(read);
        Assert.Equal(vector.Expected.ToString(), DecisionVector.Of(GateEvaluator.Evaluate(read, vector.Facts)).ToString());
    }

    [Fact]
    public void Vectors_AreAtLeastFourHundred_AllowedAndRefused()
    {
        var verdicts = Set.Names.Select(name => (string)Set.Case(name).Expected["verdict"]!).ToList();

        Assert.True(verdicts.Count >= 400, $"{verdicts.Count} vectors");
        Assert.Contains("Allowed", verdicts);
        Assert.Contains("Refused", verdicts);
    }

    [Fact]
    public void Vectors_PutNoQuestionTwice() =>
        Assert.Empty(Set.Names.GroupBy(Set.Question).Where(same => same.Count() > 1).Select(same => string.Join(" = ", same)));

    [Theory]
    [InlineData("\"why\":", "\"wy\":")]
    [InlineData("\"degree\":", "\"degre\":")]
    [InlineData("\"kind\":\"fields\"", "\"kind\":\"fields\",\"maxAgeDays\":3")]
    [InlineData("\"cases\":", "\"case\":")]
    [InlineData("\"state\":\"Active\"", "\"state\":\"7\"")]
    public void Vector_WithAFieldThatNobodyKnows_Fails(string known, string planted)
    {
        const string text = """
            {"cases":[{"name":"n","why":"w","facts":{"gate":"G1","degree":"Defined","state":"Active"},"expected":{},
            "rulebook":{"code":"r","name":"R","gates":[{"code":"G1","name":"G","from":"Defined","criteria":[{"kind":"fields","code":"c","fields":["f"]}]}]}}]}
            """;
        var good = new VectorSet();
        good.Add(text, "good");
        Assert.Equal("n", good.Case("n").Name);

        Assert.Contains(known, text, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() =>
        {
            var bad = new VectorSet();
            bad.Add(text.Replace(known, planted), "bad");
            bad.Case("n");
        });
    }

    [Theory]
    [InlineData("verdict", "Allowed")]
    [InlineData("surplus", "x")]
    public void Vector_ThatExpectsOtherwise_DoesNotEqualTheDecision(string field, string value)
    {
        var vector = Set.Case(Set.Names.First(name => (string?)Set.Case(name).Expected["verdict"] == "Refused"));
        var planted = (JObject)vector.Expected.DeepClone();
        planted[field] = value;

        Assert.NotEqual(planted.ToString(), DecisionVector.Of(GateEvaluator.Evaluate(vector.Rulebook, vector.Facts)).ToString());
    }
}
