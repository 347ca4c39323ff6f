using System.Linq;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.Rules.Tests.Properties;

/// <summary>Segregation of duties, quorum and order, against an oracle that was written apart from the evaluator.</summary>
public sealed class ApprovalProperties
{
    private const int Histories = 20_000;

    [Fact]
    public void Evaluate_OnRandomHistories_AgreesWithTheNaiveOracle()
    {
        var allowed = 0;
        var refused = 0;
        Holds.For(Histories, numbers =>
        {
            var choices = new Choices(numbers);
            var policy = Worlds.Policy(choices, "s");
            var rulebook = new Rulebook { Code = "book", Name = "Book", Version = 1, Digest = "d", Gates = new[] { Gate(policy) } };
            var steps = policy.Steps.Select(step => step.Code).ToArray();
            var facts = new GateFacts
            {
                MeasureId = "M",
                GateCode = "G1",
                RulebookDigest = "d",
                Degree = DegreeOfImplementation.Defined,
                State = MeasureState.Active,
                Round = 1,
                AsOf = Worlds.Now,
                Known = FactSources.Approvals,
                PacketDigest = "now",
                Roles = Worlds.RoleFacts(choices),
                Approvals = choices.List(14, index => Worlds.Answer(choices, steps, index)),
            };

            var expected = NaiveOracle.IsSatisfied(policy, facts);
            Assert.Equal(expected, GateEvaluator.Evaluate(rulebook, facts).IsAllowed);
            allowed += expected ? 1 : 0;
            refused += expected ? 0 : 1;
        });

        // A test that only ever sees one of the two answers proves nothing.
        Assert.True(allowed > Holds.Cases(Histories) / 50 && refused > Holds.Cases(Histories) / 50, $"{allowed} allowed, {refused} refused");
    }

    private static GateDefinition Gate(ApprovalPolicy policy) => new()
    {
        Code = "G1",
        Name = "Gate",
        Type = GateType.GoNoGo,
        From = DegreeOfImplementation.Defined,
        Criteria = new Criterion[] { new ApprovalsCriterion { Code = "a", Name = "A", Policy = policy } },
    };
}
