using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>What of a packet a step with <c>sees</c> shows: its criteria with their fields, evidence and registers, and the field of its own amount.</summary>
internal static class PacketPart
{
    /// <summary>The gate with only the criteria that the step sees.</summary>
    public static GateDefinition Gate(GateDefinition gate, ApprovalStep step) =>
        new() { Code = gate.Code, Name = gate.Name, Type = gate.Type, From = gate.From, Criteria = Seen(gate, step) };

    /// <summary>The fields that the step sees.</summary>
    public static List<FieldFact> Fields(GateDefinition gate, ApprovalStep step, GateFacts facts)
    {
        var shown = new List<FieldFact>();
        foreach (var field in facts.Fields)
        {
            if (ShowsField(gate, step, field.Name))
            {
                shown.Add(field);
            }
        }

        return shown;
    }

    /// <summary>Whether the field is in the part. INVARIANT: a criterion of a kind not listed here shows all of them.</summary>
    public static bool ShowsField(GateDefinition gate, ApprovalStep step, string name)
    {
        var shows = step.FromAmount?.Field == name;
        foreach (var criterion in Seen(gate, step))
        {
            shows |= criterion switch
            {
                FieldsCriterion fields => Has(fields.Fields, name),
                EvidenceCriterion or WorkItemsCriterion or RegisterCriterion => false,
                _ => true,
            };
        }

        return shows;
    }

    /// <summary>Whether evidence of the kind is in the part.</summary>
    public static bool ShowsEvidence(GateDefinition gate, ApprovalStep step, string kind)
    {
        foreach (var criterion in Seen(gate, step))
        {
            if (criterion is EvidenceCriterion evidence && evidence.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a register in which this is open is in the part.</summary>
    public static bool ShowsRegisterWith(GateDefinition gate, ApprovalStep step, string open, GateFacts facts)
    {
        foreach (var criterion in Seen(gate, step))
        {
            if (criterion is not RegisterCriterion asking)
            {
                continue;
            }

            for (var i = facts.RegisterIndex.First(asking.RegisterTerm); i >= 0; i = facts.RegisterIndex[i].Next)
            {
                if (Has(facts.Registers[i].Open, open))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<Criterion> Seen(GateDefinition gate, ApprovalStep step)
    {
        var seen = new List<Criterion>();
        foreach (var criterion in gate.Criteria)
        {
            if (Has(step.Sees, criterion.Code))
            {
                seen.Add(criterion);
            }
        }

        return seen;
    }

    private static bool Has(ItemList<string> texts, string text)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] == text)
            {
                return true;
            }
        }

        return false;
    }
}
