using System;
using System.Linq;
using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Properties;

/// <summary>What holds of every decision, 10,000 cases each.</summary>
public sealed class EvaluatorProperties
{
    private const int Cases = 10_000;

    [Fact]
    public void Evaluate_IsTotal_AndRefusesWithAReasonOrAllowsWithNone() => Holds.For(Cases, numbers =>
    {
        var world = HostileWorlds.From(numbers);

        var decision = GateEvaluator.Evaluate(world.Rulebook, world.Facts);

        Assert.Equal(decision.IsAllowed, decision.Reasons.Count == 0);
        Assert.True(decision.IsAllowed || decision.Outcome == GateOutcome.None);
        Assert.True(!decision.IsAllowed || decision.Remedies.Count == 0);
        Assert.All(decision.Remedies, remedy => Assert.True(remedy.Action != RemedyAction.None && remedy.Count >= 1));
        Assert.Equal(decision.IsAllowed, RefusalText.Of(decision).Length == 0);
        Assert.NotEmpty(FactsText.Write(world.Facts));
        Assert.NotEmpty(PacketText.Write(world.Gate, world.Facts));
    });

    [Fact]
    public void Evaluate_WhenTheMeasureDoesNotStandBeforeTheGate_NeverAllowsTheGate() => Holds.For(Cases, numbers =>
    {
        var world = HostileWorlds.From(numbers);
        var stands = world.Facts.State is MeasureState.Active or MeasureState.OnHold && world.Facts.Degree == world.Gate.From;

        Assert.True(stands || world.Facts.CriterionCode is not null || !GateEvaluator.Evaluate(world.Rulebook, world.Facts).IsAllowed);
    });

    [Fact]
    public void Evaluate_WhateverTheOrderOfTheFacts_DecidesAlike() => Holds.For(Cases, numbers =>
    {
        var world = Worlds.Standing(numbers);
        var random = new Random(numbers.Length + numbers.Sum());
        var shuffled = world.Facts with
        {
            Fields = Shuffle(world.Facts.Fields, random),
            Roles = Shuffle(world.Facts.Roles, random),
            Evidence = Shuffle(world.Facts.Evidence, random),
            WorkItems = Shuffle(world.Facts.WorkItems, random),
            Registers = Shuffle(world.Facts.Registers, random),
            Waivers = Shuffle(world.Facts.Waivers, random),
            Conditions = Shuffle(world.Facts.Conditions, random),
            Approvals = Shuffle(world.Facts.Approvals, random),
            Delegations = Shuffle(world.Facts.Delegations, random),
            PacketParts = Shuffle(world.Facts.PacketParts, random),
        };

        Assert.Equal(Spelling.OfAnyOrder(GateEvaluator.Evaluate(world.Rulebook, world.Facts)), Spelling.OfAnyOrder(GateEvaluator.Evaluate(world.Rulebook, shuffled)));
        Assert.Equal(FactsText.Write(world.Facts), FactsText.Write(shuffled));
        Assert.Equal(PacketText.Write(world.Gate, world.Facts), PacketText.Write(world.Gate, shuffled));
    });

    [Fact]
    public void Evaluate_WhenValidEvidenceIsAdded_RefusesForNoNewReason() => Holds.For(Cases, numbers =>
    {
        var world = Worlds.Standing(numbers);
        var more = world.Facts with { Evidence = world.Facts.Evidence.Append(Worlds.Valid("k0")).ToArray() };

        var before = GateEvaluator.Evaluate(world.Rulebook, world.Facts);
        var after = GateEvaluator.Evaluate(world.Rulebook, more);

        Assert.Empty(Spelling.NewReasons(before, after));
        Assert.DoesNotContain(after.Reasons, reason => reason.Code.StartsWith("Evidence.", StringComparison.Ordinal) && reason.Subject == "k0");
    });

    [Fact]
    public void Evaluate_WhenLessIsKnown_NeverAllowsMore() => Holds.For(Cases, numbers =>
    {
        var world = Worlds.Standing(numbers);
        var less = world.Facts with { Known = (FactSources)((numbers.Length + numbers.Sum()) & (int)FactSources.All) };

        Assert.True(GateEvaluator.Evaluate(world.Rulebook, world.Facts).IsAllowed || !GateEvaluator.Evaluate(world.Rulebook, less).IsAllowed);
    });

    [Fact]
    public void Evaluate_OnTheRulebookReadFromItsCanonicalForm_DecidesAlike() => Holds.For(Cases, numbers =>
    {
        var world = Worlds.Standing(numbers);
        Assert.Null(RulebookFaults.Find(world.Rulebook));

        var read = RulebookReader.Read(RulebookText.Write(world.Rulebook), world.Rulebook.Digest).Rulebook;

        Assert.NotNull(read);
        Assert.Equal(
            RefusalText.Of(GateEvaluator.Evaluate(world.Rulebook, world.Facts)),
            RefusalText.Of(GateEvaluator.Evaluate(read, world.Facts)));
    });

    private static T[] Shuffle<T>(ItemList<T> items, Random random)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return copy;
    }
}
