using Governance.Rules.Collections;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>Writes a rulebook's canonical form; its SHA-256 identifies the rulebook. <see cref="RulebookReader"/> reads it.</summary>
public static class RulebookText
{
    /// <summary>The first line of the form.</summary>
    internal const string Header = "governance-rulebook";

    /// <summary>The canonical form, without the digest.</summary>
    public static string Write(Rulebook rulebook)
    {
        var text = new LineWriter()
            .Line(Header, "1")
            .Line("rulebook", rulebook.Code, LineWriter.Number(rulebook.Version), rulebook.Name);
        foreach (var gate in rulebook.Gates)
        {
            text.Line("gate", gate.Code, gate.Type.ToString(), gate.From.ToString(), gate.Name);
            Terms(gate, text);
            foreach (var criterion in gate.Criteria)
            {
                Write(criterion, text);
            }

            foreach (var right in gate.Outcomes)
            {
                text.Line("outcome", right.Outcome.ToString());
                List("by", right.Roles, text);
            }
        }

        return text.ToString();
    }

    private static void Write(Criterion criterion, LineWriter text)
    {
        switch (criterion)
        {
            case FieldsCriterion fields:
                text.Line("fields", fields.Code, fields.Name);
                List("field", fields.Fields, text);
                List("role", fields.Roles, text);
                break;
            case EvidenceCriterion evidence:
                text.Line("evidence", evidence.Code, evidence.Name, evidence.Kind, LineWriter.Number(evidence.MaxAgeDays));
                break;
            case RegisterCriterion register:
                text.Line("register", register.Code, register.Name, register.Register, LineWriter.Number(register.MaxAgeDays));
                List("reviewed-by", register.ReviewedBy, text);
                break;
            case ApprovalsCriterion approvals:
                text.Line("approvals", approvals.Code, approvals.Name, approvals.Policy.InOrder ? "in-order" : "any-order");
                foreach (var step in approvals.Policy.Steps)
                {
                    ApprovalStepText.Write(step, text);
                }

                break;
            default:
                text.Line("work-items", criterion.Code, criterion.Name);
                break;
        }

        List("supplied-by", criterion.SuppliedBy, text);
        if (criterion.Weight != 0)
        {
            text.Line("weight", LineWriter.Number(criterion.Weight));
        }

        List("waivable-by", criterion.WaivableBy, text);
    }

    private static void Terms(GateDefinition gate, LineWriter text)
    {
        foreach (var test in gate.AppliesWhen)
        {
            text.Line("applies-when", test.Field, test.Kind.ToString());
            List("value", test.Values, text);
        }

        if (gate.ScoreAtLeast != 0)
        {
            text.Line("score", LineWriter.Number(gate.ScoreAtLeast));
        }
    }

    internal static void List(string tag, ItemList<string> items, LineWriter text)
    {
        foreach (var item in items)
        {
            text.Line(tag, item);
        }
    }
}
