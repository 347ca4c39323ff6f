using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>How a policy stands on the facts, for a host that is about to record an answer: by the same rules as the gate itself.</summary>
public sealed class ApprovalStanding
{
    private readonly ApprovalPolicy policy;
    private readonly GateFacts facts;

    /// <summary>The policy on the facts.</summary>
    public ApprovalStanding(ApprovalPolicy policy, GateFacts facts)
    {
        this.policy = policy;
        this.facts = facts;
    }

    /// <summary>Whether the step is asked for, given the amounts.</summary>
    public bool IsAsked(ApprovalStep step) => AmountTier.IsAsked(step, facts);

    /// <summary>What the person's answers, or those given for the person, come to in the step.</summary>
    public ApprovalAnswer AnswerOf(string personId, ApprovalStep step)
    {
        var person = facts.RoleIndex.Find(new Term(personId));
        var said = person < 0 ? PersonAnswers.None : Counted(step, new Ballot(policy, facts)).OfPerson(person);
        return said.HasApproved ? ApprovalAnswer.Approve : said.StandsRejected ? ApprovalAnswer.Reject : ApprovalAnswer.None;
    }

    /// <summary>The steps that come before the step in a policy in order, are asked for, and are not complete.</summary>
    public ItemList<ApprovalStep> OpenBefore(ApprovalStep step)
    {
        var open = new List<ApprovalStep>();
        var ballot = new Ballot(policy, facts);
        var after = long.MinValue;
        for (var i = 0; policy.InOrder && i < policy.Steps.Count && policy.Steps[i].Code != step.Code; i++)
        {
            if (IsAsked(policy.Steps[i]) && !new CountedAnswers(policy.Steps[i], ballot, after).IsComplete(out after))
            {
                open.Add(policy.Steps[i]);
            }
        }

        return open;
    }

    /// <summary>Why an answer in the step, were it recorded after all others, would not count: a code of <see cref="ReasonCodes"/>, or null when it would.</summary>
    /// <param name="step">The step.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="delegation">The delegation under which it is given; null for one's own.</param>
    public string? FaultOf(ApprovalStep step, ApprovalFact answer, DelegationFact? delegation)
    {
        var more = facts with
        {
            Approvals = ItemList<ApprovalFact>.From(Append(facts.Approvals, answer)),
            Delegations = delegation is null ? facts.Delegations : ItemList<DelegationFact>.From(Append(facts.Delegations, delegation)),
        };
        return ApprovalCause.CodeOf(ApprovalCause.OfAnswer(more.Approvals.Count - 1, Counted(step, new Ballot(policy, more))));
    }

    private CountedAnswers Counted(ApprovalStep step, in Ballot ballot)
    {
        var after = long.MinValue;
        for (var i = 0; i < policy.Steps.Count && policy.Steps[i].Code != step.Code; i++)
        {
            if (AmountTier.IsAsked(policy.Steps[i], ballot.Facts))
            {
                new CountedAnswers(policy.Steps[i], ballot, after).IsComplete(out after);
            }
        }

        return new CountedAnswers(step, ballot, after);
    }

    private static List<T> Append<T>(ItemList<T> items, T last) => new(items) { last };
}
