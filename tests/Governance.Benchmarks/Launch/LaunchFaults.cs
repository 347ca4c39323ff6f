using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Benchmarks.Launch;

/// <summary>What can be wrong with a case; most of it, not all, closes the gate.</summary>
internal static class LaunchFaults
{
    public static void Plant(LaunchDraft draft)
    {
        switch (draft.Random.Next(9))
        {
            case 0:
                var field = draft.Random.Next(draft.Fields.Count);
                draft.Fields[field] = new FieldFact { Name = draft.Fields[field].Name, Value = draft.Random.Next(2) == 0 ? null : " " };
                break;
            case 1:
                PlantInEvidence(draft);
                break;
            case 2:
                var item = draft.Random.Next(draft.WorkItems.Count);
                draft.WorkItems[item] = new WorkItemFact { Key = draft.WorkItems[item].Key, GateCode = draft.WorkItems[item].GateCode, Progress = draft.Random.Next(2) == 0 ? WorkItemProgress.Open : WorkItemProgress.Unknown };
                break;
            case 3:
                draft.Answers.RemoveAt(draft.Random.Next(draft.Answers.Count));
                break;
            case 4:
                PlantInAnswers(draft);
                break;
            case 5:
                // Segregation of duties: somebody becomes owner or sponsor as well.
                draft.Roles.Add(new RoleFact { Role = draft.Random.Next(2) == 0 ? "owner" : "sponsor", PersonId = draft.Person(1 + draft.Random.Next(7)) });
                break;
            case 6:
                draft.Answer(LaunchRulebook.Steps[draft.Random.Next(4)].Code, draft.Random.Next(8), draft.Random.Next(3) == 0 ? ApprovalAnswer.Approve : ApprovalAnswer.Reject);
                break;
            case 7:
                draft.Roles.RemoveAt(draft.Random.Next(draft.Roles.Count));
                break;
            default:
                draft.Degree = draft.Random.Next(4) == 0 ? DegreeOfImplementation.Detailed : draft.Degree;
                draft.State = draft.Random.Next(4) == 0 ? MeasureState.Killed : MeasureState.OnHold;
                break;
        }
    }

    private static void PlantInEvidence(LaunchDraft draft)
    {
        var at = draft.Random.Next(draft.Evidence.Count);
        var kind = draft.Evidence[at].Kind;
        var random = draft.Random;
        draft.Evidence[at] = random.Next(4) switch
        {
            0 => draft.Item(kind, (EvidenceStatus)(random.Next(2) * 3), LaunchCases.Now.AddDays(-1), null),
            1 => draft.Item(kind, EvidenceStatus.Captured, LaunchCases.Now.AddDays(-20), LaunchCases.Now.AddTicks(random.Next(2))),
            2 => draft.Item(kind, EvidenceStatus.Captured, LaunchCases.Now.AddDays(-30 * random.Next(1, 13)).AddTicks(-random.Next(2)), null),
            _ => draft.Item("other-" + kind, EvidenceStatus.Captured, LaunchCases.Now, null),
        };
    }

    private static void PlantInAnswers(LaunchDraft draft)
    {
        if (draft.Answers.Count == 0)
        {
            return;
        }

        var at = draft.Random.Next(draft.Answers.Count);
        var answer = draft.Answers[at];
        var fault = draft.Random.Next(3);
        draft.Answers[at] = new ApprovalFact
        {
            GateCode = answer.GateCode,
            Step = answer.Step,
            PersonId = answer.PersonId,
            Answer = fault == 0 ? ApprovalAnswer.Reject : answer.Answer,
            PacketDigest = fault == 1 ? LaunchRulebook.Digest("earlier") : answer.PacketDigest,
            Round = fault == 2 ? 1 : answer.Round,
            Sequence = answer.Sequence,
        };
    }
}
