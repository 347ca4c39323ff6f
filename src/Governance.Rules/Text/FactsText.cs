using System.Collections.Generic;
using Governance.Rules.Facts;

namespace Governance.Rules.Text;

/// <summary>Writes all facts of a question in one spelling, whatever order they came in; its SHA-256 is the facts digest.</summary>
public static class FactsText
{
    /// <summary>The text of everything that the evaluator looks at; names of persons are no part of it.</summary>
    public static string Write(GateFacts facts) => new LineWriter()
        .Line("governance-facts", "1")
        .Line("measure", facts.MeasureId, facts.Degree.ToString(), facts.State.ToString(), LineWriter.Number(facts.Round))
        .Line("rulebook", facts.RulebookDigest)
        .Line("question", facts.GateCode, facts.RequestedOutcome.ToString(), facts.RequesterId, facts.RequestReason)
        .Sorted(Criterion(facts))
        .Line("as-of", LineWriter.Number(facts.AsOf.UtcTicks))
        .Line("known", facts.Known.ToString())
        .Line("packet", facts.PacketDigest)
        .Sorted(FactLines.Fields(facts.Fields))
        .Sorted(Lines(facts.Roles, role => FactLines.Line("role", role.Role, role.PersonId)))
        .Sorted(Lines(facts.Evidence, Evidence))
        .Sorted(Lines(facts.WorkItems, item => FactLines.Line("work-item", item.GateCode, item.Key, item.Progress.ToString())))
        .Sorted(Lines(facts.Approvals, Approval))
        .Sorted(Lines(facts.Registers, FactLines.Register))
        .Sorted(Lines(facts.Delegations, Delegation))
        .Sorted(Lines(facts.PacketParts, part => FactLines.Line("packet-part", part.Step, part.Digest)))
        .Sorted(Lines(facts.Waivers, Waiver))
        .Sorted(Lines(facts.Conditions, Condition))
        .ToString();

    private static string[] Criterion(GateFacts facts) =>
        facts.CriterionCode is null ? System.Array.Empty<string>() : new[] { FactLines.Line("criterion", facts.CriterionCode) };

    /// <summary>Times to the tick, as the evaluator compares them: facts with one digest have one decision.</summary>
    private static string Evidence(EvidenceFact item) => FactLines.Line(
        "evidence",
        item.Kind,
        item.Status.ToString(),
        item.Sha256,
        Ticks(item.ValidFrom),
        Ticks(item.ValidUntil),
        Ticks(item.CollectedAt));

    private static string Ticks(System.DateTimeOffset? time) => time is null ? string.Empty : LineWriter.Number(time.Value.UtcTicks);

    private static string Approval(ApprovalFact answer)
    {
        var line = FactLines.Line(
            "approval",
            answer.GateCode,
            answer.Step,
            answer.PersonId,
            answer.Answer.ToString(),
            answer.PacketDigest,
            LineWriter.Number(answer.Round),
            LineWriter.Number(answer.Sequence));

        // What only some answers have stands in a line below their own, so that those without it keep their digest.
        var more = answer.GivenAt is null && answer.PrincipalId.Length == 0 ? string.Empty : FactLines.Line("given", Ticks(answer.GivenAt), answer.PrincipalId);
        return line + more;
    }

    private static string Delegation(DelegationFact delegation) => FactLines.Line(
        "delegation",
        delegation.PrincipalId,
        delegation.DelegateId,
        delegation.Role,
        Ticks(delegation.From),
        Ticks(delegation.Until),
        Ticks(delegation.RevokedAt));

    private static string Waiver(WaiverFact waiver)
    {
        var cells = new List<string>
        {
            "waiver",
            waiver.GateCode,
            waiver.CriterionCode,
            waiver.AskedBy,
            waiver.GrantedBy,
            Ticks(waiver.GrantedAt),
            Ticks(waiver.ExpiresAt),
            waiver.Revoked ? "revoked" : string.Empty,
            waiver.Reason,
        };
        cells.AddRange(waiver.GrantedByRoles);
        return FactLines.Line(cells.ToArray());
    }

    private static string Condition(ConditionFact condition) => FactLines.Line(
        "condition",
        condition.Code,
        condition.OwnerRole,
        Ticks(condition.DueUntil),
        condition.State.ToString(),
        condition.MetBy,
        condition.Text);

    private static List<string> Lines<T>(IReadOnlyList<T> items, System.Func<T, string> line)
    {
        var lines = new List<string>();
        foreach (var item in items)
        {
            lines.Add(line(item));
        }

        return lines;
    }
}
