using System.Linq;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.Rules.Tests.Properties;

/// <summary>Segregation of duties, quorum and order, against an oracle that was written apart from the evaluator.</summary>
public sealed class ApprovalProperties
{
    private static readonly int Histories = Holds.Setting("SOD_HISTORIES") is { } set ? (int)set : 20_000;

    [Fact]
    public void Evaluate_OnRandomHistories_AgreesWithTheNaiveOracle()
    {
        var allowed = 0;
        var refused = 0;
        var delegated = 0;
        Holds.For(Histories, numbers =>
        {
            var choices = new Choices(numbers);
            var policy = Seeing(Policies.From(choices, "s"), choices);
            var rulebook = new Rulebook { Code = "book", Name = "Book", Version = 1, Digest = "d", Gates = new[] { Gate(policy) } };
            var steps = policy.Steps.Select(step => step.Code).ToArray();
            var roles = Worlds.RoleFacts(choices);
            var answers = choices.List(14, index => Answers.OfHolders(choices, policy, roles, Answers.From(choices, steps, index)));
            var facts = new GateFacts
            {
                MeasureId = "M",
                GateCode = "G1",
                RulebookDigest = "d",
                Degree = DegreeOfImplementation.Defined,
                State = MeasureState.Active,
                Round = 1,
                AsOf = Worlds.Now,
                Known = choices.OneIn(8) ? FactSources.Approvals : FactSources.Approvals | FactSources.Fields,
                PacketDigest = "now",
                PacketParts = policy.Steps.Where(step => step.Sees.Count != 0).Select(step => new PacketPartFact { Step = step.Code, Digest = choices.OneIn(12) ? "part" : "now" }).ToArray(),
                Roles = roles,
                Fields = Answers.Amounts(choices).ToArray(),
                Approvals = answers,
                Delegations = Answers.Delegations(choices, policy.Steps, answers).ToArray(),
            };

            var expected = NaiveOracle.IsSatisfied(policy, facts);
            Assert.Equal(expected, GateEvaluator.Evaluate(rulebook, facts).IsAllowed);
            allowed += expected ? 1 : 0;
            refused += expected ? 0 : 1;
            delegated += expected && !NaiveOracle.IsSatisfied(policy, facts with { Delegations = default }) ? 1 : 0;
        });

        // A test that only ever sees one of the two answers proves nothing.
        Assert.True(allowed > Holds.Cases(Histories) / 100 && refused > Holds.Cases(Histories) / 50, $"{allowed} allowed, {refused} refused");
        Assert.True(delegated > Holds.Cases(Histories) / 1_000, $"{delegated} allowed by a delegation");
    }

    private static ApprovalPolicy Seeing(ApprovalPolicy policy, Choices choices) => new()
    {
        InOrder = policy.InOrder,
        Steps = policy.Steps.Select(step => choices.OneIn(4) ? Policies.With(step, new[] { "case" }) : step).ToArray(),
    };

    private static GateDefinition Gate(ApprovalPolicy policy) => new()
    {
        Code = "G1",
        Name = "Gate",
        Type = GateType.GoNoGo,
        From = DegreeOfImplementation.Defined,
        Criteria = new Criterion[] { new ApprovalsCriterion { Code = "a", Name = "A", Policy = policy } },
    };
}
