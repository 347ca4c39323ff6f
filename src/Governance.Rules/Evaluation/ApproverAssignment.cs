using System.Collections.Generic;
using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Who could fill the open places of the unmet steps, one person in one step: a maximum bipartite matching by augmenting paths.
/// Runs on the refusal path only, so that the remedies name persons with whom all steps can be completed together.
/// </summary>
internal sealed class ApproverAssignment
{
    private const int Free = -1;

    private readonly GateFacts facts;
    private readonly List<OpenStep> steps;
    private readonly int[] unfilled;
    private readonly int[] stepOf;

    public ApproverAssignment(List<OpenStep> steps, GateFacts facts)
    {
        this.steps = steps;
        this.facts = facts;
        unfilled = new int[steps.Count];
        stepOf = new int[facts.Roles.Count];
        for (var person = 0; person < stepOf.Length; person++)
        {
            stepOf[person] = Free;
        }

        for (var step = 0; step < steps.Count; step++)
        {
            unfilled[step] = steps[step].Places < 0 ? 0 : steps[step].Places;
            while (unfilled[step] > 0 && TryFill(step, new bool[stepOf.Length]))
            {
                unfilled[step]--;
            }

            IsComplete &= unfilled[step] == 0;
        }
    }

    /// <summary>Whether every open place can be filled.</summary>
    public bool IsComplete { get; } = true;

    /// <summary>How many open places of the step nobody can fill.</summary>
    public int Unfilled(int step) => unfilled[step];

    /// <summary>Who can answer in the step without being needed in another, in the order of the roles.</summary>
    public List<RoleFact> Able(int step)
    {
        var found = new List<RoleFact>(steps[step].Able.Count);
        foreach (var holder in steps[step].Able)
        {
            var person = facts.RoleIndex.PersonOf(holder);
            if (stepOf[person] == step || stepOf[person] == Free)
            {
                found.Add(facts.Roles[holder]);
            }
        }

        return found;
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
