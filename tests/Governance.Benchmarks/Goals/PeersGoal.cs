using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Governance.Benchmarks.Launch;
using Governance.Benchmarks.Measuring;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Benchmarks.Goals;

/// <summary>G4b: the evaluator against other engines on the same cases, allowed and refused, each engine in a process of its own.</summary>
internal sealed class PeersGoal(string peers) : IGoal
{
    private static readonly (string Goal, string Peer, double Floor)[] Peers = [("G4b", "json-rules-engine", 200), ("G4b-casbin", "casbin", 60)];

    private const int Block = 4;
    private const int Repeats = 25;

    /// <summary>Into so many slices a round is cut, of either side in turn, so that a machine that is slow for a while is slow for both.</summary>
    private const int Slices = 10;

    public string Code => "G4b";

    public IEnumerable<GoalResult> Measure(Effort effort)
    {
        var rulebook = LaunchRulebook.Read();
        var cases = LaunchCases.Of(rulebook, LaunchCases.Count).ToArray();
        var verdicts = string.Concat(cases.Select(facts => GateEvaluator.Evaluate(rulebook, facts).IsAllowed ? '1' : '0'));
        var file = Path.GetTempFileName();
        File.WriteAllText(file, PeerCases.Of(rulebook, [.. cases]).ToJsonString());
        try
        {
            foreach (var (goal, peer, floor) in Peers)
            {
                yield return Measure(goal, peer, floor, rulebook, cases, verdicts, file, effort);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private GoalResult Measure(string goal, string peer, double floor, Rulebook rulebook, GateFacts[] cases, string verdicts, string file, Effort effort)
    {
        using var other = new PeerProcess(Path.Combine(peers, peer + ".mjs"), file);
        CheckVerdicts(peer, verdicts, other.Verdicts());
        (double Own, double Other) Slice() => (
            Clock.Of(cases.Length * Repeats, effort.Milliseconds / Slices, () => Pass(rulebook, cases)),
            other.Cases(cases.Length / Slices));
        (double Own, double Other) Round()
        {
            var slices = Enumerable.Range(0, Slices).Select(_ => Slice()).ToList();
            return (slices.Average(slice => slice.Own), slices.Average(slice => slice.Other));
        }

        Round();
        var rounds = Enumerable.Range(0, effort.Rounds).Select(_ => Round()).ToList();
        return new GoalResult(goal, floor, IsMost: false, rounds.ConvertAll(round => round.Other / round.Own),
            $"Evaluate {rounds.Min(round => round.Own):F0} ns, {peer} {rounds.Min(round => round.Other):F0} ns a case; verdicts equal on {cases.Length} cases, of which {verdicts.Count(verdict => verdict == '1')} are allowed");
    }

    /// <summary>All cases, a few at a time and these repeatedly, on either side: a host judges facts that it has just put together, not such as fell out of the cache.</summary>
    private static int Pass(Rulebook rulebook, GateFacts[] cases)
    {
        var allowed = 0;
        for (var block = 0; block < cases.Length; block += Block)
        {
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                for (var i = block; i < block + Block; i++)
                {
                    allowed += GateEvaluator.Evaluate(rulebook, cases[i]).IsAllowed ? 1 : 0;
                }
            }
        }

        return allowed;
    }

    private static void CheckVerdicts(string peer, string own, string other)
    {
        for (var i = 0; i < own.Length; i++)
        {
            if (i >= other.Length || own[i] != other[i])
            {
                throw new InvalidOperationException($"{peer} decides case {i} otherwise. Nothing is timed.");
            }
        }
    }
}
