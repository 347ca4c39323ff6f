using Governance.Rules.Collections;
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
            if (!IsFilled(criterion.FieldTerms[i], facts))
            {
                findings.Refuse(criterion, ReasonCodes.FieldMissing, criterion.Fields[i]);
                findings.Propose(RemedyAction.SupplyField, criterion, criterion.Fields[i], facts);
            }
        }

        for (var i = 0; i < criterion.Roles.Count; i++)
        {
            if (facts.RoleIndex.FirstHolder(criterion.RoleTerms[i]) < 0)
            {
                findings.Refuse(criterion, ReasonCodes.RoleUnassigned, criterion.Roles[i]);
                findings.Propose(RemedyAction.AssignRole, criterion, criterion.Roles[i], facts);
            }
        }
    }

    private static bool IsFilled(in Term name, GateFacts facts)
    {
        var first = facts.FieldIndex.First(name);

        // INVARIANT: a field given twice is filled only if both are, so that the order of the facts has no say.
        for (var i = first; i >= 0; i = facts.FieldIndex.Next(i))
        {
            if (!facts.FieldIndex.HasValue(i))
            {
                return false;
            }
        }

        return first >= 0;
    }
}
