using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Tests.Properties;

/// <summary>Answers, delegations and amounts, at their boundaries.</summary>
internal static class Answers
{
    public static ApprovalFact From(Choices choices, string[] steps, int index) => new()
    {
        GateCode = choices.OneIn(12) ? "G2" : "G1",
        Step = choices.Of(steps),
        PersonId = choices.Of(Worlds.Persons),
        PrincipalId = choices.OneIn(5) ? choices.Of(Worlds.Persons) : string.Empty,
        Answer = choices.OneIn(4) ? ApprovalAnswer.Reject : ApprovalAnswer.Approve,
        PacketDigest = choices.OneIn(12) ? "earlier" : "now",
        Round = choices.OneIn(12) ? 2 : 1,
        Sequence = index + 1,
        GivenAt = choices.OneIn(12) ? null : Worlds.Now.AddDays(-choices.Of(0, 1, 1, Policies.MaxAgeDays)).AddTicks(choices.Of(0, 0, -1, 1)),
    };

    /// <summary>The answer, most times for somebody who holds the role of its step: otherwise hardly any history would open a gate.</summary>
    public static ApprovalFact OfHolders(Choices choices, ApprovalPolicy policy, RoleFact[] roles, ApprovalFact answer)
    {
        var holders = roles.Where(role => role.Role == policy.Steps.First(step => step.Code == answer.Step).Role).Select(role => role.PersonId).ToArray();
        return holders.Length == 0 || choices.OneIn(4) ? answer
            : answer.PrincipalId.Length == 0 ? With(answer, choices.Of(holders), string.Empty)
            : With(answer, choices.Of("d0", "d1", answer.PersonId), choices.Of(holders));
    }

    private static ApprovalFact With(ApprovalFact answer, string giver, string principal) => new()
    {
        GateCode = answer.GateCode,
        Step = answer.Step,
        PersonId = giver,
        PrincipalId = principal,
        Answer = answer.Answer,
        PacketDigest = answer.PacketDigest,
        Round = answer.Round,
        Sequence = answer.Sequence,
        GivenAt = answer.GivenAt,
    };

    /// <summary>Delegations for most of the answers that were given for somebody else, and the other way round.</summary>
    public static IEnumerable<DelegationFact> Delegations(Choices choices, IEnumerable<ApprovalStep> steps, IEnumerable<ApprovalFact> answers) => answers
        .Where(answer => answer.PrincipalId.Length != 0 && !choices.OneIn(4))
        .Select(answer =>
        {
            var role = choices.OneIn(6) ? choices.Of(Worlds.Roles) : steps.FirstOrDefault(step => step.Code == answer.Step)?.Role ?? "r0";
            return choices.OneIn(8) ? Delegation(choices, answer.PersonId, answer.PrincipalId, role) : Delegation(choices, answer.PrincipalId, answer.PersonId, role);
        })
        .ToArray();

    private static DelegationFact Delegation(Choices choices, string principal, string giver, string role) => new()
    {
        PrincipalId = principal,
        DelegateId = giver,
        Role = role,
        From = Worlds.Now.AddDays(-choices.Of(20, 20, 1, 0)),
        Until = Worlds.Now.AddDays(choices.Of(20, 20, 0, -1)),
        RevokedAt = choices.OneIn(6) ? Worlds.Now.AddDays(-choices.Of(0, 1)) : null,
    };

    public static IEnumerable<FieldFact> Amounts(Choices choices) =>
        choices.List(2, _ => new FieldFact { Name = Policies.AmountField, Value = choices.Of("99.99", "100", "99.99", "0", "100.00", "-5", "1,0", null) });

    public static ApprovalFact With(ApprovalFact answer, string packet) => new()
    {
        GateCode = answer.GateCode,
        Step = answer.Step,
        PersonId = answer.PersonId,
        PrincipalId = answer.PrincipalId,
        Answer = answer.Answer,
        PacketDigest = packet,
        Round = answer.Round,
        Sequence = answer.Sequence,
        GivenAt = answer.GivenAt,
    };
}
