using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Whose answers count where, when some were given for somebody else. Each human has one place in a policy, a step and whose answer it is:
/// that of the first answer that they could give, or that could be given for them. An answer counts in the place of both of its humans only,
/// so that no human is counted twice, and nobody through two others. Worked out once a question, and only where there are such answers.
/// </summary>
internal sealed class Places
{
    private const int Nowhere = -1;

    private readonly GateFacts facts;
    private readonly AnswerEntry[] entries;
    private readonly HumanIndex humans;
    private readonly ApprovalStep?[] steps;
    private readonly bool[] counts;
    private readonly int[] firstOf;
    private readonly bool[] isContested;

    public Places(in Ballot ballot, HumanIndex humans)
    {
        this.humans = humans;
        facts = ballot.Facts;
        entries = facts.AnswerIndex.Entries;
        steps = new ApprovalStep?[entries.Length];
        counts = new bool[entries.Length];
        firstOf = new int[humans.Count];
        isContested = new bool[humans.Count];
        for (var i = 0; i < firstOf.Length; i++)
        {
            firstOf[i] = Nowhere;
        }

        for (var i = ballot.Policy.Steps.Count - 1; i >= 0; i--)
        {
            FindPlacesIn(ballot.Policy.Steps[i], ballot);
        }

        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = counts[i] && IsPlaceOf(humans.Voice(i), i) && IsPlaceOf(humans.Giver(i), i);
        }
    }

    /// <summary>Whether the answer counts as far as its humans go.</summary>
    public bool Counts(int answer) => counts[answer];

    /// <summary>Whether the holder of a role has a place that is not the own one in the step.</summary>
    public bool IsElsewhere(int holder, int step)
    {
        var human = humans.Find(facts.RoleIndex.TermOf(holder));
        return human >= 0 && firstOf[human] != Nowhere
            && (isContested[human] || entries[firstOf[human]].Step != step || humans.Voice(firstOf[human]) != human);
    }

    /// <summary>Why an answer in a step, of somebody who may answer there, does not count.</summary>
    public ApprovalFault FaultOf(int answer)
    {
        if (!IsGivenForAnother(answer) || steps[answer] is not { } step)
        {
            return ApprovalFault.OnePersonOneStep;
        }

        return IsExcluded(answer, step) ? ApprovalFault.SegregationOfDuties
            : IsCovered(answer, step) ? ApprovalFault.OnePersonOneStep
            : ApprovalFault.NotDelegated;
    }

    private void FindPlacesIn(ApprovalStep step, in Ballot ballot)
    {
        if (!AmountTier.IsAsked(step, facts))
        {
            return;
        }

        var packet = ballot.PacketOf(step);
        for (var i = facts.AnswerIndex.Step(step.CodeTerm); i >= 0; i = entries[i].NextOfStep)
        {
            steps[i] = step;
            counts[i] = ballot.IsFor(entries[i], packet)
                && facts.RoleIndex.MayApprove(entries[i].Person, step)
                && (!IsGivenForAnother(i) || IsCovered(i, step));
            if (counts[i])
            {
                Take(humans.Voice(i), i);
                Take(humans.Giver(i), i);
            }
        }
    }

    /// <summary>INVARIANT: two answers with one order number cannot be; if they are and take two places, neither is taken.</summary>
    private void Take(int human, int answer)
    {
        var first = firstOf[human];
        if (first == Nowhere || entries[answer].Sequence < entries[first].Sequence)
        {
            firstOf[human] = answer;
            isContested[human] = false;
        }
        else if (entries[answer].Sequence == entries[first].Sequence && !IsSamePlace(answer, first))
        {
            isContested[human] = true;
        }
    }

    private bool IsPlaceOf(int human, int answer) => !isContested[human] && IsSamePlace(answer, firstOf[human]);

    private bool IsSamePlace(int one, int other) => entries[one].Step == entries[other].Step && humans.Voice(one) == humans.Voice(other);

    private bool IsGivenForAnother(int answer) => humans.Voice(answer) != humans.Giver(answer);

    /// <summary>Whether who gave it holds a role that cannot go together with approving there.</summary>
    private bool IsExcluded(int answer, ApprovalStep step) => facts.RoleIndex.IsExcluded(facts.RoleIndex.Find(humans.GiverTerm(answer)), step);

    /// <summary>Whether a delegation held when it was given, and who gave it is kept apart from the step by no role. Whoever holds the role answers for themselves.</summary>
    private bool IsCovered(int answer, ApprovalStep step)
    {
        var fact = facts.Approvals[answer];
        var isCovered = false;
        for (var i = 0; i < facts.Delegations.Count; i++)
        {
            isCovered |= facts.Delegations[i].Covers(fact, step.Role);
        }

        return isCovered && !IsExcluded(answer, step) && !facts.RoleIndex.Holds(facts.RoleIndex.Find(humans.GiverTerm(answer)), step.RoleTerm);
    }
}
