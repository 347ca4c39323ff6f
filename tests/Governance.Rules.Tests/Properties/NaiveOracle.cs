using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Tests.Properties;

/// <summary>
/// Approvals judged a second time, written from the rules and not from the evaluator: replays the answers in their order,
/// forgets what does not count, and asks of each step who approved when.
/// </summary>
internal static class NaiveOracle
{
    public static bool IsSatisfied(ApprovalPolicy policy, GateFacts facts)
    {
        var stepOfPerson = new Dictionary<string, string>();
        var history = new List<ApprovalFact>();
        foreach (var answer in facts.Approvals.Where(answer => answer.GateCode == facts.GateCode && answer.Round == facts.Round && answer.PacketDigest == facts.PacketDigest).OrderBy(answer => answer.Sequence))
        {
            var step = policy.Steps.FirstOrDefault(candidate => candidate.Code == answer.Step);
            if (step is null || !MayAnswer(step, answer.PersonId, facts))
            {
                continue;
            }

            if (stepOfPerson.TryAdd(answer.PersonId, step.Code) || stepOfPerson[answer.PersonId] == step.Code)
            {
                history.Add(answer);
            }
        }

        var opened = 0L;
        foreach (var step in policy.Steps)
        {
            var approvedAt = new List<long>();
            foreach (var person in history.Where(answer => answer.Step == step.Code).GroupBy(answer => answer.PersonId))
            {
                if (person.Last().Answer == ApprovalAnswer.Reject)
                {
                    return false;
                }

                var sinceRejection = person.Reverse().TakeWhile(answer => answer.Answer == ApprovalAnswer.Approve).Reverse();
                approvedAt.AddRange(sinceRejection.Select(answer => answer.Sequence).Where(at => at > opened).Take(1));
            }

            if (approvedAt.Count < step.Quorum)
            {
                return false;
            }

            opened = policy.InOrder ? approvedAt.Order().ElementAt(step.Quorum - 1) : 0L;
        }

        return true;
    }

    private static bool MayAnswer(ApprovalStep step, string person, GateFacts facts)
    {
        var held = facts.Roles.Where(role => role.PersonId == person).Select(role => role.Role).ToHashSet();
        return held.Contains(step.Role) && !held.Overlaps(step.NotHeldWith);
    }
}
