using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Benchmarks.Launch;
using Governance.Benchmarks.Measuring;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Benchmarks.Goals;

/// <summary>G4: the evaluator against the same gate written by hand, on cases that open it; and not a byte allocated.</summary>
internal sealed class StraightLineGoal : IGoal
{
    private const double Floor = 8;
    private const int Timed = 32;

    public string Code => "G4";

    public IEnumerable<GoalResult> Measure(Effort effort)
    {
        var rulebook = LaunchRulebook.Read();
        var cases = LaunchCases.Of(rulebook, LaunchCases.Count);
        CheckVerdicts(rulebook, cases);
        var allowed = cases.Where(facts => GateEvaluator.Evaluate(rulebook, facts).IsAllowed).Take(Timed).ToArray();
        var byHand = allowed.Select(LaunchFacts.Of).ToArray();
        int Evaluate() => Count(rulebook, allowed);
        int Line() => Count(rulebook, byHand);

        Clock.Of(Timed, effort.Milliseconds, Evaluate);
        Clock.Of(Timed, effort.Milliseconds, Line);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(rulebook, allowed);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var rounds = Enumerable.Range(0, effort.Rounds).Select(_ => (Evaluate: Clock.Of(Timed, effort.Milliseconds, Evaluate), Line: Clock.Of(Timed, effort.Milliseconds, Line))).ToList();
        var building = Clock.Of(Timed, effort.Milliseconds, () => allowed.Count(facts => Rebuilt(facts).Round != 0));
        yield return new GoalResult(Code, Floor, IsMost: true, rounds.ConvertAll(round => round.Evaluate / round.Line),
            $"Evaluate {rounds.Min(round => round.Evaluate):F0} ns, by hand {rounds.Min(round => round.Line):F0} ns, {bytes} B allocated; verdicts equal on {cases.Count} cases; "
            + $"putting the facts of a case into their indexes, once before: {building:F0} ns")
        {
            Bytes = bytes,
        };
    }

    private static void CheckVerdicts(Rulebook rulebook, List<GateFacts> cases)
    {
        foreach (var facts in cases)
        {
            if (GateEvaluator.Evaluate(rulebook, facts).IsAllowed != StraightLine.IsAllowed(rulebook, LaunchFacts.Of(facts)))
            {
                throw new InvalidOperationException($"The line written by hand decides case {cases.IndexOf(facts)} otherwise. Nothing is timed.");
            }
        }
    }

    private static GateFacts Rebuilt(GateFacts facts) => facts with
    {
        GateCode = facts.GateCode,
        PacketDigest = facts.PacketDigest,
        Fields = facts.Fields,
        Roles = facts.Roles,
        Evidence = facts.Evidence,
        WorkItems = facts.WorkItems,
        Approvals = facts.Approvals,
    };

    private static int Count(Rulebook rulebook, GateFacts[] cases)
    {
        var allowed = 0;
        foreach (var facts in cases)
        {
            allowed += GateEvaluator.Evaluate(rulebook, facts).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    private static int Count(Rulebook rulebook, LaunchFacts[] cases)
    {
        var allowed = 0;
        foreach (var facts in cases)
        {
            allowed += StraightLine.IsAllowed(rulebook, facts) ? 1 : 0;
        }

        return allowed;
    }
}
