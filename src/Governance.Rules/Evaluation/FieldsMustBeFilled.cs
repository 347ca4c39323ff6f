using System.Runtime.CompilerServices;
using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Every field of the criterion has a value and every role of it is held by somebody.</summary>
internal static class FieldsMustBeFilled
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Check(FieldsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.Fields) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
            return;
        }

        foreach (var field in criterion.FieldTerms)
        {
            if (!IsFilled(field, facts.FieldIndex))
            {
                Refuse(criterion, ReasonCodes.FieldMissing, RemedyAction.SupplyField, field.Text, facts, ref findings);
            }
        }

        foreach (var role in criterion.RoleTerms)
        {
            if (facts.RoleIndex.FirstHolder(role) < 0)
            {
                Refuse(criterion, ReasonCodes.RoleUnassigned, RemedyAction.AssignRole, role.Text, facts, ref findings);
            }
        }
    }

    private static bool IsFilled(in Term name, in TermIndex<FieldEntry> fields)
    {
        ref readonly var field = ref fields.Find(name);

        // INVARIANT: a field given twice is filled only if both are, so that the order of the facts has no say; one not given has no value.
        while (field.Noted.HasValue)
        {
            if (field.Next < 0)
            {
                return true;
            }

            field = ref fields[field.Next];
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(FieldsCriterion criterion, string code, RemedyAction action, string subject, GateFacts facts, ref Findings findings)
    {
        findings.Refuse(criterion, code, subject);
        findings.Propose(action, criterion, subject, facts);
    }
}
