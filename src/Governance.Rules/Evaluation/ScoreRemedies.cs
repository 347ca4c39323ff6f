using System;
using System.Collections.Generic;
using Governance.Rules.Decisions;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Finds the fewest actions that lift a score enough, beside those that the gate asks for anyhow. Tries every choice among up to
/// <see cref="GateDefinition.MostScored"/> criteria, as many as a rulebook may have; what a host sends beyond is asked for whole.
/// Runs on the refusal path only.
/// </summary>
internal static class ScoreRemedies
{
    private const int All = -1;

    public static void Propose(GateDefinition gate, List<LackingScore> lacking, long total, long met, ref Findings findings)
    {
        var actions = new List<Remedy>();
        var wanted = new List<int[]>();
        foreach (var criterion in lacking)
        {
            wanted.Add(NumbersOf(criterion, actions, findings));
        }

        var choice = Smallest(gate, lacking, wanted, actions.Count, total, met);
        var isChosen = new bool[actions.Count];
        for (var i = 0; i < lacking.Count; i++)
        {
            for (var j = 0; j < wanted[i].Length && IsIn(choice, i); j++)
            {
                isChosen[wanted[i][j]] = true;
            }
        }

        for (var i = 0; i < isChosen.Length; i++)
        {
            if (isChosen[i])
            {
                findings.Propose(actions[i]);
            }
        }
    }

    /// <summary>The actions of a criterion by number, the same number for the same action; without those that are asked for already.</summary>
    private static int[] NumbersOf(LackingScore criterion, List<Remedy> actions, in Findings findings)
    {
        var numbers = new List<int>();
        for (var i = 0; i < criterion.Remedies.Count; i++)
        {
            var remedy = criterion.Remedies[i];
            if (findings.Asks(remedy))
            {
                continue;
            }

            var number = actions.FindIndex(known => Findings.AreSame(known, remedy));
            if (number < 0)
            {
                number = actions.Count;
                actions.Add(remedy);
            }

            numbers.Add(number);
        }

        return numbers.ToArray();
    }

    private static int Smallest(GateDefinition gate, List<LackingScore> lacking, List<int[]> wanted, int actions, long total, long met)
    {
        var tried = Math.Min(lacking.Count, GateDefinition.MostScored);
        var best = All;
        var fewest = int.MaxValue;
        var seen = new int[actions];
        for (var choice = 0; choice < 1 << tried; choice++)
        {
            var reached = met;
            var count = 0;
            for (var i = 0; i < lacking.Count; i++)
            {
                reached += IsIn(choice, i) ? lacking[i].Weight : 0;
                for (var j = 0; j < wanted[i].Length && IsIn(choice, i); j++)
                {
                    count += seen[wanted[i][j]] == choice + 1 ? 0 : 1;
                    seen[wanted[i][j]] = choice + 1;
                }
            }

            if (count < fewest && ScoreMustReach.Reaches(reached, total, gate))
            {
                best = choice;
                fewest = count;
            }
        }

        return best;
    }

    private static bool IsIn(int choice, int criterion) => criterion >= GateDefinition.MostScored || (choice & (1 << criterion)) != 0;
}
