using System.Collections.Generic;
using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Who could fill the open places of the unmet steps, one person in one step: a maximum bipartite matching by augmenting paths.
/// Runs on the refusal path only, so that the remedies name persons with whom all steps can be completed together.
/// </summary>
internal sealed class ApproverAssignment
{
    private readonly List<CountedAnswers> steps;
    private readonly List<RoleFact> persons = new();
    private readonly int[] stepOf;
    private readonly int[] open;
    private readonly bool[][] able;

    public ApproverAssignment(List<CountedAnswers> steps)
    {
        this.steps = steps;
        foreach (var role in steps[0].Facts.Roles)
        {
            People.AddOnce(persons, role);
        }

        // INVARIANT: the order in which a host lists the roles has no say in who is named.
        persons.Sort((one, other) => string.CompareOrdinal(one.PersonId, other.PersonId));
        stepOf = new int[persons.Count];
        for (var person = 0; person < stepOf.Length; person++)
        {
            stepOf[person] = -1;
        }

        open = new int[steps.Count];
        able = new bool[steps.Count][];
        for (var step = 0; step < steps.Count; step++)
        {
            open[step] = steps[step].OpenPlaces();
            able[step] = new bool[persons.Count];
            for (var person = 0; person < persons.Count; person++)
            {
                able[step][person] = steps[step].CanStillApprove(persons[person].PersonId);
            }
        }

        for (var step = 0; step < steps.Count; step++)
        {
            var left = open[step];
            while (left > 0 && TryFill(step, new bool[persons.Count]))
            {
                left--;
            }
        }
    }

    /// <summary>How many open places of the step nobody can fill.</summary>
    public int Unfilled(int step)
    {
        var unfilled = open[step];
        for (var person = 0; person < stepOf.Length; person++)
        {
            unfilled -= stepOf[person] == step ? 1 : 0;
        }

        return unfilled;
    }

    /// <summary>Who can answer in the step without being needed in another.</summary>
    public List<RoleFact> Able(int step)
    {
        var found = new List<RoleFact>();
        foreach (var role in steps[step].Facts.Roles)
        {
            var person = persons.FindIndex(candidate => candidate.PersonId == role.PersonId);
            if (role.Role == steps[step].Step.Role && (stepOf[person] == step || stepOf[person] == -1) && able[step][person])
            {
                People.AddOnce(found, role);
            }
        }

        return found;
    }

    private bool TryFill(int step, bool[] visited)
    {
        for (var person = 0; person < persons.Count; person++)
        {
            if (visited[person] || !able[step][person])
            {
                continue;
            }

            visited[person] = true;
            if (stepOf[person] == -1 || (stepOf[person] != step && TryFill(stepOf[person], visited)))
            {
                stepOf[person] = step;
                return true;
            }
        }

        return false;
    }
}
