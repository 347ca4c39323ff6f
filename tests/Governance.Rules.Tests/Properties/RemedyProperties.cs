using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Properties;

/// <summary>The remedies of a refusal open the gate when they are taken, and none of them can be left out.</summary>
public sealed class RemedyProperties
{
    private const int Cases = 10_000;

    [Fact]
    public void Remedies_WhenAllAreTaken_OpenTheGate() => Holds.For(Cases, numbers =>
    {
        var world = Worlds.Standing(numbers);
        var decision = GateEvaluator.Evaluate(world.Rulebook, world.Facts);

        var after = GateEvaluator.Evaluate(world.Rulebook, Taking.Take(world, decision.Remedies));

        Assert.True(after.IsAllowed, Story(decision, after));
    });

    [Fact]
    public void Remedies_WhenOneIsLeftOut_DoNotOpenTheGate()
    {
        var leftOut = 0;
        Holds.For(Cases, numbers =>
        {
            var world = Worlds.Standing(numbers);
            var decision = GateEvaluator.Evaluate(world.Rulebook, world.Facts);
            for (var i = 0; i < decision.Remedies.Count; i++)
            {
                var after = GateEvaluator.Evaluate(world.Rulebook, Taking.Take(world, Without(decision.Remedies, i)));
                Assert.False(after.IsAllowed, $"{Story(decision, after)}\nleft out: {decision.Remedies[i].Action} {decision.Remedies[i].Subject}");
                leftOut++;
            }
        });

        Assert.True(leftOut > Holds.Cases(Cases), $"{leftOut} remedies left out");
    }

    [Fact]
    public void Remedies_OfAHold_OpenItAndNoneCanBeLeftOut() => Holds.For(Cases, numbers =>
    {
        var standing = Worlds.Standing(numbers);
        var choices = new Choices(numbers);
        var world = standing with { Facts = standing.Facts with { RequestedOutcome = GateOutcome.Hold, RequesterId = choices.Of("p0", "p1", string.Empty), RequestReason = choices.Of(string.Empty, "why") } };
        var decision = GateEvaluator.Evaluate(world.Rulebook, world.Facts);
        if (decision.Reasons.Any(reason => reason.Code == ReasonCodes.OutcomeNotOffered))
        {
            Assert.Empty(decision.Remedies);
            return;
        }

        Assert.True(GateEvaluator.Evaluate(world.Rulebook, Taking.Take(world, decision.Remedies)).IsAllowed);
        for (var i = 0; i < decision.Remedies.Count; i++)
        {
            Assert.False(GateEvaluator.Evaluate(world.Rulebook, Taking.Take(world, Without(decision.Remedies, i))).IsAllowed);
        }
    });

    [Fact]
    public void Remedies_OfAConditionalGo_OpenItAndNoneCanBeLeftOut() => Holds.For(Cases, numbers =>
    {
        var standing = Worlds.Standing(numbers);
        var choices = new Choices(numbers);
        var world = standing with { Facts = standing.Facts with { RequestedOutcome = GateOutcome.ConditionalGo, RequesterId = choices.Of("p0", "p1", string.Empty), RequestReason = choices.Of(string.Empty, "why") } };
        var decision = GateEvaluator.Evaluate(world.Rulebook, world.Facts);
        if (decision.Reasons.Any(reason => reason.Code == ReasonCodes.OutcomeNotOffered))
        {
            Assert.Empty(decision.Remedies);
            return;
        }

        Assert.DoesNotContain(decision.Reasons, reason => reason.Code == ReasonCodes.ScoreTooLow);
        var after = GateEvaluator.Evaluate(world.Rulebook, Taking.Take(world, decision.Remedies));
        Assert.True(after.IsAllowed, Story(decision, after));

        // Where nobody may ask, the role goes to somebody new, and that may be what a criterion of roles wants too.
        var somebodyNew = decision.Remedies.Any(remedy => remedy.Action == RemedyAction.LetRoleAsk && remedy.Persons.Count == 0);
        for (var i = 0; i < decision.Remedies.Count && !somebodyNew; i++)
        {
            Assert.False(GateEvaluator.Evaluate(world.Rulebook, Taking.Take(world, Without(decision.Remedies, i))).IsAllowed);
        }
    });

    /// <summary>The remedy at the index is not taken, or by one person fewer where it asks for several.</summary>
    private static List<Remedy> Without(IReadOnlyList<Remedy> remedies, int index)
    {
        var rest = remedies.ToList();
        var remedy = rest[index];
        rest.RemoveAt(index);
        if (remedy.Count > 1)
        {
            rest.Insert(index, new Remedy { Action = remedy.Action, CriterionCode = remedy.CriterionCode, Subject = remedy.Subject, Count = remedy.Count - 1, Roles = remedy.Roles, Persons = remedy.Persons });
        }

        return rest;
    }

    private static string Story(GateDecision before, GateDecision after) => $"before: {RefusalText.Of(before)}\nafter: {RefusalText.Of(after)}";
}
