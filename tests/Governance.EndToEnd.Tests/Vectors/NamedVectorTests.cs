using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>The twelve are there, differ, and are what the list says of them. Needs no host.</summary>
public sealed class NamedVectorTests
{
    /// <summary>What lives in Dynamics: the fact sheet of the measure and its evidence.</summary>
    private const FactSources InDynamics = FactSources.Fields | FactSources.Evidence;

    public static IEnumerable<object[]> Names() => NamedVector.All.Select(named => new object[] { named.Name });

    [Fact]
    public void Vectors_AreTwelve_AllowedAndRefused_ByThePluginAndByTheStore()
    {
        Assert.Equal(12, NamedVector.All.Select(named => named.Name).Distinct().Count());
        Assert.Equal(12, NamedVector.All.Select(named => VectorStage.Vectors.Question(named.Name)).Distinct().Count());
        var verdicts = NamedVector.All.Select(named => (string?)VectorStage.Vectors.Case(named.Name).Expected["verdict"]).ToList();
        Assert.True(verdicts.Count(verdict => verdict == "Allowed") >= 3 && verdicts.Contains("Refused"));
        Assert.True(NamedVector.All.Count(named => named.EarlyCodes.Length != 0) >= 4);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Vector_WithWhatLivesInDynamicsOnly_IsUnknownWhereItIsLeftToTheStore(string name)
    {
        var vector = VectorStage.Vectors.Case(name);
        Reach.Check(vector);
        var facts = vector.Facts with { Known = InDynamics, RequestedOutcome = GateOutcome.Go };

        var reasons = GateEvaluator.Evaluate(vector.Rulebook, facts).Reasons;

        Assert.Equal(NamedVector.Of(name).EarlyCodes, reasons.Where(reason => reason.State == CriterionState.Unmet).Select(reason => reason.Code));
        Assert.All(reasons.Where(reason => reason.State != CriterionState.Unmet), reason => Assert.Equal(CriterionState.Unknown, reason.State));
    }
}
