using System.Collections.Generic;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>What a step still wants, counted once: who stands against it, how many are missing, and who could be one of them. Runs on the refusal path only.</summary>
internal sealed class OpenStep
{
    public OpenStep(in CountedAnswers answers)
    {
        Step = answers.Step;
        var roles = answers.Facts.RoleIndex;
        var approved = 0;
        for (var holder = roles.FirstHolder(Step.RoleTerm); holder >= 0; holder = roles.NextHolder(holder))
        {
            var said = answers.OfPerson(holder);
            approved += said.HasApproved ? 1 : 0;
            if (said.StandsRejected)
            {
                Rejecting.Add(answers.Facts.Roles[holder]);
            }
            else if (!said.HasApproved && answers.CanStillAnswer(roles.PersonOf(holder)))
            {
                Able.Add(holder);
            }
        }

        var given = approved + Rejecting.Count;
        Places = Step.Unanimous ? AtLeast(given, answers.Ballot.Policy.InOrder) : answers.Step.Needed - given;
    }

    public ApprovalStep Step { get; }

    /// <summary>The holders of the step's role whose rejection stands.</summary>
    public List<RoleFact> Rejecting { get; } = new();

    /// <summary>The holders who can fill an open place, as numbers of role facts in the order of the roles.</summary>
    public List<int> Able { get; } = new();

    /// <summary>
    /// How many persons more must approve, when those who rejected have changed their answer; none if not above 0.
    /// Where everybody must approve: how many at least, whoever else has another step to answer in.
    /// </summary>
    public int Places { get; }

    /// <summary>INVARIANT: a step that is not complete in a policy in order becomes so later than every answer to the steps after it, or none of these would be asked for again.</summary>
    private int AtLeast(int given, bool inOrder) => given == 0 || (inOrder && Rejecting.Count == 0 && Able.Count != 0) ? 1 : 0;
}
