using System.Collections.Generic;
using System.Globalization;
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
        var asked = policy.Steps.Where(step => IsAsked(step, facts)).ToList();
        var placeOf = new Dictionary<string, (string Step, string Voice)>();
        var history = Heard(asked, placeOf, facts);
        var opened = 0L;
        foreach (var step in asked)
        {
            var approvedAt = new Dictionary<string, long>();
            foreach (var voice in history.Where(answer => answer.Step == step.Code).GroupBy(Voice))
            {
                if (voice.Last().Answer == ApprovalAnswer.Reject)
                {
                    return false;
                }

                var sinceRejection = voice.Reverse().TakeWhile(answer => answer.Answer == ApprovalAnswer.Approve).Reverse();
                foreach (var counting in sinceRejection.Where(answer => answer.Sequence > opened && IsFresh(answer, step, facts)).Take(1))
                {
                    approvedAt.Add(voice.Key, counting.Sequence);
                }
            }

            var wanted = facts.Roles.Select(role => role.PersonId).Distinct()
                .Where(person => MayAnswer(step, person, facts) && (!placeOf.TryGetValue(person, out var place) || place == (step.Code, person)));
            if (step.Unanimous ? approvedAt.Count == 0 || !wanted.All(approvedAt.ContainsKey) : approvedAt.Count < step.Quorum)
            {
                return false;
            }

            opened = policy.InOrder ? approvedAt.Values.Order().ElementAt(step.Unanimous ? approvedAt.Count - 1 : step.Quorum - 1) : 0L;
        }

        return asked.Count != 0;
    }

    private static List<ApprovalFact> Heard(List<ApprovalStep> asked, Dictionary<string, (string Step, string Voice)> placeOf, GateFacts facts)
    {
        var history = new List<ApprovalFact>();
        foreach (var answer in facts.Approvals.Where(answer => answer.GateCode == facts.GateCode && answer.Round == facts.Round).OrderBy(answer => answer.Sequence))
        {
            var step = asked.FirstOrDefault(candidate => candidate.Code == answer.Step);
            if (step is null || answer.PacketDigest != Worlds.SeenIn(step.Code, facts) || !MayAnswer(step, Voice(answer), facts) || !MayGive(answer, step, facts))
            {
                continue;
            }

            var place = (step.Code, Voice(answer));
            placeOf.TryAdd(Voice(answer), place);
            placeOf.TryAdd(answer.PersonId, place);
            if (placeOf[Voice(answer)] == place && placeOf[answer.PersonId] == place)
            {
                history.Add(answer);
            }
        }

        return history;
    }

    private static string Voice(ApprovalFact answer) => answer.PrincipalId == string.Empty ? answer.PersonId : answer.PrincipalId;

    private static bool MayGive(ApprovalFact answer, ApprovalStep step, GateFacts facts)
    {
        if (Voice(answer) == answer.PersonId)
        {
            return true;
        }

        var held = Held(answer.PersonId, facts);
        return !held.Contains(step.Role) && !held.Overlaps(step.NotHeldWith) && facts.Delegations.Any(delegation =>
            delegation.PrincipalId == answer.PrincipalId && delegation.DelegateId == answer.PersonId && delegation.Role == step.Role
            && answer.GivenAt >= delegation.From && answer.GivenAt < delegation.Until && !(answer.GivenAt >= delegation.RevokedAt));
    }

    private static bool IsFresh(ApprovalFact answer, ApprovalStep step, GateFacts facts) =>
        step.MaxAgeDays == 0 || (answer.GivenAt <= facts.AsOf && answer.GivenAt >= facts.AsOf.AddDays(-step.MaxAgeDays));

    private static bool IsAsked(ApprovalStep step, GateFacts facts)
    {
        var amounts = facts.Fields.Where(field => field.Name == step.FromAmount?.Field).Select(field => field.Value).ToList();
        return step.FromAmount is null || !facts.Known.HasFlag(FactSources.Fields) || amounts.Count == 0
            || amounts.Any(text => text is null || !text.All(letter => letter is '.' or (>= '0' and <= '9')) || decimal.Parse(text, CultureInfo.InvariantCulture) >= step.FromAmount.AtLeast);
    }

    private static bool MayAnswer(ApprovalStep step, string person, GateFacts facts)
    {
        var held = Held(person, facts);
        return held.Contains(step.Role) && !held.Overlaps(step.NotHeldWith);
    }

    private static HashSet<string> Held(string person, GateFacts facts) => facts.Roles.Where(role => role.PersonId == person).Select(role => role.Role).ToHashSet();
}
