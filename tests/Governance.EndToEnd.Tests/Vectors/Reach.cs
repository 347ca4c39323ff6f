using System;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Tests.Vectors;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>What ordinary commands cannot bring about. A vector that changes into such a one fails, instead of being carried through half.</summary>
internal static class Reach
{
    public static void Check(VectorCase vector)
    {
        var facts = vector.Facts;
        Want(facts.Known == FactSources.All, "sources that are not known");
        Want(facts.RulebookDigest == vector.Rulebook.Digest, "another rulebook");
        Want(facts is { State: MeasureState.Active, Round: 1 }, "a state or round that only gates bring about");
        Want(facts.Delegations.Count + facts.PacketParts.Count + facts.Conditions.Count == 0, "delegations, parts of the packet or conditions");
        Want(facts.Evidence.All(item => item.Status is EvidenceStatus.Captured or EvidenceStatus.Revoked && item.CollectedAt == facts.AsOf.AddDays(-1)), "evidence that was not captured just now");
        Want(facts.Approvals.All(answer => IsForNow(answer, facts)), "answers to another packet, or for somebody else");
        Want(facts.WorkItems.All(item => item.GateCode == facts.GateCode && item.Progress != WorkItemProgress.Unknown), "work items of another gate, or not looked up");
        Want(facts.Registers.All(register => register.Entries.Count + register.Open.Count == 0 && register.ReviewedAt is null), "entries of a register");
        Want(facts.Waivers.All(waiver => waiver.GateCode == facts.GateCode && !waiver.Revoked), "waivers of another gate, or withdrawn");

        void Want(bool isReached, string what)
        {
            if (!isReached)
            {
                throw new NotSupportedException($"{vector.Name} has {what}; choose another case.");
            }
        }
    }

    private static bool IsForNow(ApprovalFact answer, GateFacts facts) =>
        answer.GateCode == facts.GateCode && answer.Round == facts.Round && answer.PacketDigest == facts.PacketDigest
        && answer.PrincipalId.Length == 0 && answer.GivenAt is null && answer.Answer == ApprovalAnswer.Approve;
}
