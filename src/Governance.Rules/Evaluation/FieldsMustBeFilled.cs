using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Every field of the criterion has a value and every role of it is held by somebody.</summary>
internal static class FieldsMustBeFilled
{
    public static void Check(FieldsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.Fields) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
            return;
        }

        for (var i = 0; i < criterion.Fields.Count; i++)
        {
            if (!IsFilled(criterion.Fields[i], facts))
            {
                findings.Refuse(criterion, ReasonCodes.FieldMissing, criterion.Fields[i]);
                Propose(RemedyAction.SupplyField, criterion, criterion.Fields[i], facts, ref findings);
            }
        }

        for (var i = 0; i < criterion.Roles.Count; i++)
        {
            if (!IsHeld(criterion.Roles[i], facts))
            {
                findings.Refuse(criterion, ReasonCodes.RoleUnassigned, criterion.Roles[i]);
                Propose(RemedyAction.AssignRole, criterion, criterion.Roles[i], facts, ref findings);
            }
        }
    }

    private static bool IsFilled(string name, GateFacts facts)
    {
        var filled = false;
        for (var i = 0; i < facts.Fields.Count; i++)
        {
            if (facts.Fields[i].Name == name)
            {
                // INVARIANT: a field given twice is filled only if both are, so that the order of the facts has no say.
                if (string.IsNullOrWhiteSpace(facts.Fields[i].Value))
                {
                    return false;
                }

                filled = true;
            }
        }

        return filled;
    }

    private static bool IsHeld(string role, GateFacts facts)
    {
        for (var i = 0; i < facts.Roles.Count; i++)
        {
            if (facts.Roles[i].Role == role)
            {
                return true;
            }
        }

        return false;
    }

    private static void Propose(RemedyAction action, FieldsCriterion criterion, string subject, GateFacts facts, ref Findings findings) =>
        findings.Propose(new Remedy
        {
            Action = action,
            CriterionCode = criterion.Code,
            Subject = subject,
            Roles = criterion.SuppliedBy,
            Persons = People.HoldingOneOf(criterion.SuppliedBy, facts),
        });
}
