using System;
using System.Collections.Generic;
using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Who could fill the open places of the unmet steps, one person in one step: a maximum bipartite matching by augmenting paths.
/// Whoever must answer anyway, since a step wants everybody, is used first, so that as few as possible are asked.
/// Runs on the refusal path only, so that the remedies name persons with whom all steps can be completed together.
/// </summary>
internal sealed class ApproverAssignment
{
    private const int Free = -1;

    private readonly GateFacts facts;
    private readonly List<OpenStep> steps;
    private readonly int[] unfilled;
    private readonly int[] stepOf;
    private readonly bool[] mustAnswer;
    private readonly int[] more;

    public ApproverAssignment(List<OpenStep> steps, GateFacts facts)
    {
        this.steps = steps;
        this.facts = facts;
        unfilled = new int[steps.Count];
        more = new int[steps.Count];
        stepOf = new int[facts.Roles.Count];
        mustAnswer = new bool[stepOf.Length];
        for (var person = 0; person < stepOf.Length; person++)
        {
            stepOf[person] = Free;
        }

        for (var step = 0; step < steps.Count; step++)
        {
            unfilled[step] = Math.Max(0, steps[step].Places);
            MarkWhoMustAnswer(steps[step]);
        }

        Fill(onlyThoseWhoMust: true);
        Fill(onlyThoseWhoMust: false);
        AddWhoeverIsLeft();
    }

    /// <summary>How many open places of the step nobody can fill.</summary>
    public int Unfilled(int step) => unfilled[step];

    /// <summary>How many persons more must approve in the step; none if not above 0.</summary>
    public int Places(int step) => Math.Max(0, steps[step].Places) + more[step];

    /// <summary>Who can answer in the step without being needed in another, in the order of the roles.</summary>
    public List<RoleFact> Able(int step)
    {
        var found = new List<RoleFact>(steps[step].Able.Count);
        var isFixed = IsTakenBySomebodyWhoMust(step);
        foreach (var holder in steps[step].Able)
        {
            var person = facts.RoleIndex.PersonOf(holder);
            if (stepOf[person] == step || (stepOf[person] == Free && !isFixed))
            {
                found.Add(facts.Roles[holder]);
            }
        }

        return found;
    }

    private void MarkWhoMustAnswer(OpenStep step)
    {
        foreach (var holder in step.Able)
        {
            mustAnswer[facts.RoleIndex.PersonOf(holder)] |= step.Step.Unanimous;
        }
    }

    private void Fill(bool onlyThoseWhoMust)
    {
        for (var step = 0; step < steps.Count; step++)
        {
            while (unfilled[step] > 0 && TryFill(step, Visited(onlyThoseWhoMust)))
            {
                unfilled[step]--;
            }
        }
    }

    private bool[] Visited(bool onlyThoseWhoMust)
    {
        var visited = new bool[stepOf.Length];
        for (var person = 0; onlyThoseWhoMust && person < visited.Length; person++)
        {
            visited[person] = !mustAnswer[person];
        }

        return visited;
    }

    /// <summary>Whoever must answer and has no place answers in the first step that wants everybody.</summary>
    private void AddWhoeverIsLeft()
    {
        for (var step = 0; step < steps.Count; step++)
        {
            for (var i = 0; steps[step].Step.Unanimous && i < steps[step].Able.Count; i++)
            {
                var person = facts.RoleIndex.PersonOf(steps[step].Able[i]);
                if (stepOf[person] == Free)
                {
                    stepOf[person] = step;
                    more[step]++;
                }
            }
        }
    }

    /// <summary>INVARIANT: nobody is named as able in place of somebody who would then have to answer elsewhere besides.</summary>
    private bool IsTakenBySomebodyWhoMust(int step)
    {
        for (var person = 0; person < stepOf.Length; person++)
        {
            if (stepOf[person] == step && mustAnswer[person])
            {
                return true;
            }
        }

        return false;
    }

    private bool TryFill(int step, bool[] visited)
    {
        for (var holder = Next(step, visited); holder >= 0; holder = Next(step, visited))
        {
            var person = facts.RoleIndex.PersonOf(holder);
            visited[person] = true;
            if (stepOf[person] == Free || (stepOf[person] != step && TryFill(stepOf[person], visited)))
            {
                stepOf[person] = step;
                return true;
            }
        }

        return false;
    }

    /// <summary>INVARIANT: the order in which a host lists the roles has no say in who is named: of those not looked at, the first by id.</summary>
    private int Next(int step, bool[] visited)
    {
        var next = -1;
        foreach (var holder in steps[step].Able)
        {
            if (!visited[facts.RoleIndex.PersonOf(holder)]
                && (next < 0 || string.CompareOrdinal(facts.Roles[holder].PersonId, facts.Roles[next].PersonId) < 0))
            {
                next = holder;
            }
        }

        return next;
    }
}
