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

        var fields = criterion.FieldTerms;
        for (var i = 0; i < fields.Length; i++)
        {
            if (!IsFilled(fields[i], facts.FieldIndex))
            {
                Refuse(criterion, ReasonCodes.FieldMissing, RemedyAction.SupplyField, fields[i].Text, facts, ref findings);
            }
        }

        var roles = criterion.RoleTerms;
        for (var i = 0; i < roles.Length; i++)
        {
            if (facts.RoleIndex.FirstHolder(roles[i]) < 0)
            {
                Refuse(criterion, ReasonCodes.RoleUnassigned, RemedyAction.AssignRole, roles[i].Text, facts, ref findings);
            }
        }
    }

    /// <summary>INVARIANT: a field given twice is filled only if both are, so that the order of the facts has no say; one not given has no value.</summary>
    private static bool IsFilled(in Term name, in TermIndex<FieldEntry> fields)
    {
        ref readonly var field = ref fields.Find(name);
        return field.Noted.HasValue && (field.Next < 0 || AreFilled(field.Next, fields));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AreFilled(int place, in TermIndex<FieldEntry> fields)
    {
        for (; place >= 0; place = fields[place].Next)
        {
            if (!fields[place].Noted.HasValue)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(FieldsCriterion criterion, string code, RemedyAction action, string subject, GateFacts facts, ref Findings findings)
    {
        findings.Refuse(criterion, code, subject);
        findings.Propose(action, criterion, subject, facts);
    }
}
