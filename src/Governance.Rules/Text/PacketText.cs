using System.Collections.Generic;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>
/// Writes the packet of a gate: what an approver sees and so binds to. Rulebook, measure, figures, the digests of the
/// captured evidence and the entries of the registers that the gate asks for; no approvals, no work-item progress, no clock.
/// </summary>
public static class PacketText
{
    /// <summary>The packet's text; its SHA-256 is the packet digest.</summary>
    public static string Write(GateDefinition gate, GateFacts facts)
    {
        var text = new LineWriter()
            .Line("governance-packet", "1")
            .Line("measure", facts.MeasureId)
            .Line("gate", gate.Code)
            .Line("rulebook", facts.RulebookDigest);
        return text.Sorted(FactLines.Fields(facts.Fields)).Sorted(EvidenceOf(gate, facts)).Sorted(RegistersOf(gate, facts))
            .Sorted(WaiversOf(gate, facts)).Sorted(ConditionsOf(facts)).ToString();
    }

    /// <summary>Waivers of the gate's criteria that nobody withdrew, with the instant at which they end.</summary>
    private static List<string> WaiversOf(GateDefinition gate, GateFacts facts)
    {
        var lines = new List<string>();
        foreach (var waiver in facts.Waivers)
        {
            if (waiver.GateCode == gate.Code && !waiver.Revoked && HasCriterion(gate, waiver.CriterionCode))
            {
                lines.Add(FactLines.Line("waiver", waiver.CriterionCode, waiver.AskedBy, waiver.GrantedBy, LineWriter.Time(waiver.ExpiresAt), waiver.Reason));
            }
        }

        return lines;
    }

    /// <summary>The conditions under which the measure went on so far; how far they have come is no part of the packet.</summary>
    private static List<string> ConditionsOf(GateFacts facts)
    {
        var lines = new List<string>();
        foreach (var condition in facts.Conditions)
        {
            lines.Add(FactLines.Line("condition", condition.Code, condition.OwnerRole, LineWriter.Time(condition.DueUntil), condition.Text));
        }

        return lines;
    }

    /// <summary>What stands in the registers that the gate asks for; what is open and who reviewed it is no part of the packet.</summary>
    private static List<string> RegistersOf(GateDefinition gate, GateFacts facts)
    {
        var lines = new List<string>();
        for (var i = 0; i < gate.Criteria.Count; i++)
        {
            if (gate.Criteria[i] is not RegisterCriterion asking)
            {
                continue;
            }

            for (var j = facts.RegisterIndex.First(asking.RegisterTerm); j >= 0; j = facts.RegisterIndex[j].Next)
            {
                foreach (var entry in facts.Registers[j].Entries)
                {
                    lines.Add(FactLines.Line("register", facts.Registers[j].Name, entry));
                }
            }
        }

        return lines;
    }

    /// <summary>The text of the part that a step with <c>sees</c> is bound to: the packet of a gate that asks for no more than that.</summary>
    public static string WritePart(GateDefinition gate, ApprovalStep step, GateFacts facts) =>
        Write(PacketPart.Gate(gate, step), facts with { Fields = PacketPart.Fields(gate, step, facts) });

    private static List<string> EvidenceOf(GateDefinition gate, GateFacts facts)
    {
        var lines = new List<string>();
        for (var i = 0; i < facts.Evidence.Count; i++)
        {
            if (facts.Evidence[i].Status == EvidenceStatus.Captured && IsAskedFor(gate, facts.Evidence[i].Kind))
            {
                lines.Add(FactLines.Evidence(facts.Evidence[i]));
            }
        }

        return lines;
    }

    private static bool HasCriterion(GateDefinition gate, string code)
    {
        for (var i = 0; i < gate.Criteria.Count; i++)
        {
            if (gate.Criteria[i].Code == code)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAskedFor(GateDefinition gate, string kind)
    {
        for (var i = 0; i < gate.Criteria.Count; i++)
        {
            if (gate.Criteria[i] is EvidenceCriterion evidence && evidence.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
