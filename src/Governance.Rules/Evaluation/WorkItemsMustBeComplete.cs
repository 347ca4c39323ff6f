using System.Runtime.CompilerServices;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Every work item of the gate is complete. No work item at all is no proof of work.</summary>
internal static class WorkItemsMustBeComplete
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Check(WorkItemsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.WorkItems) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
            return;
        }

        var first = facts.WorkItemIndex.First(facts.GateTerm);
        for (var i = first; i >= 0;)
        {
            ref readonly var item = ref facts.WorkItemIndex[i];
            if (item.Noted != WorkItemProgress.Done)
            {
                Refuse(criterion, facts.WorkItems[i], facts, ref findings);
            }

            i = item.Next;
        }

        if (first < 0)
        {
            findings.Refuse(criterion, ReasonCodes.WorkItemsNoneMapped, facts.GateCode);
            findings.Propose(RemedyAction.MapWorkItem, criterion, facts.GateCode, facts);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(WorkItemsCriterion criterion, WorkItemFact item, GateFacts facts, ref Findings findings)
    {
        var isOpen = item.Progress == WorkItemProgress.Open;
        findings.Refuse(
            criterion,
            isOpen ? ReasonCodes.WorkItemOpen : ReasonCodes.WorkItemUnknown,
            item.Key,
            isOpen ? CriterionState.Unmet : CriterionState.Unknown);
        findings.Propose(RemedyAction.CompleteWorkItem, criterion, item.Key, facts);
    }
}
