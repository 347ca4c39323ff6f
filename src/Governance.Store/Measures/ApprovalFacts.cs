using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

namespace Governance.Store.Measures;

/// <summary>The answers of a measure in the evaluator's terms, with what they were given under and what they are bound to.</summary>
internal static class ApprovalFacts
{
    /// <summary>The facts, which have the packet's digest, with the answers, the delegations that were used, and the parts of the packet that single steps see.</summary>
    public static GateFacts Into(GateFacts facts, MeasureState measure, Rulebook rulebook)
    {
        var parts = rulebook.FindGate(facts.GateCode) is { } gate
            ? Steps(gate).Where(step => step.Sees.Count != 0).Select(step => new PacketPartFact { Step = step.Code, Digest = MeasureFacts.Digest(PacketText.WritePart(gate, step, facts)) }).ToArray()
            : [];
        var bound = facts with { PacketParts = parts };
        return bound with
        {
            Approvals = measure.Approvals.Where(item => item.Status == ApprovalStatus.Counted || !IsBoundTo(item, bound)).Select(item => Of(item, rulebook)).ToArray(),
            Delegations = measure.Approvals.Where(item => item.Delegation is not null).DistinctBy(item => item.Delegation!.Id).Select(Delegation).ToArray(),
        };
    }

    /// <summary>Whether the answer was given for the packet of the facts, or for the part of it that its step sees. INVARIANT: what was voided stays void, also when the packet later becomes again what it was.</summary>
    public static bool IsBoundTo(ApprovalRecord item, GateFacts facts) => Seen(item) == PacketOf(item.Step, facts);

    /// <summary>Digest of what whoever answers in the step is shown.</summary>
    public static string PacketOf(string step, GateFacts facts) => facts.PacketParts.FirstOrDefault(part => part.Step == step)?.Digest ?? facts.PacketDigest;

    /// <summary>The answer as a fact.</summary>
    public static ApprovalFact Of(ApprovalRecord item, Rulebook rulebook) => new()
    {
        GateCode = item.Gate,
        Step = item.Step,
        PersonId = item.PersonId,
        PrincipalId = item.PrincipalId ?? string.Empty,
        Answer = item.Approved ? ApprovalAnswer.Approve : ApprovalAnswer.Reject,
        PacketDigest = Seen(item),
        Round = item.Round,
        Sequence = item.RecordedNumber,

        // Only where it matters: facts without it keep the digest that they had before answers could age.
        GivenAt = item.Delegation is not null || HasAge(item, rulebook) ? item.At : null,
    };

    /// <summary>The delegation of an answer as a fact.</summary>
    public static DelegationFact Delegation(ApprovalRecord item) => new()
    {
        PrincipalId = item.PrincipalId ?? string.Empty,
        DelegateId = item.PersonId,
        Role = item.Delegation!.Role,
        From = item.Delegation.From,
        Until = item.Delegation.Until,
    };

    private static string Seen(ApprovalRecord item) => item.PartDigest ?? item.PacketDigest;

    private static bool HasAge(ApprovalRecord item, Rulebook rulebook) =>
        rulebook.FindGate(item.Gate) is { } gate && Steps(gate).Any(step => step.Code == item.Step && step.MaxAgeDays != 0);

    private static IEnumerable<ApprovalStep> Steps(GateDefinition gate) => gate.Criteria.OfType<ApprovalsCriterion>().SelectMany(criterion => criterion.Policy.Steps);
}
