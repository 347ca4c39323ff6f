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
            var given = answers.OfPerson(holder);
            approved += given.HasApproved ? 1 : 0;
            if (given.StandsRejected)
            {
                Rejecting.Add(answers.Facts.Roles[holder]);
            }
            else if (!given.HasApproved && answers.CanStillAnswer(roles.PersonOf(holder)))
            {
                Able.Add(holder);
            }
        }

        Places = (Step.Unanimous ? 1 : answers.Quorum) - approved - Rejecting.Count;
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
}
