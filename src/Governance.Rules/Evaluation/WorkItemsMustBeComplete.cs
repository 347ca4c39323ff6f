using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Every work item of the gate is complete. No work item at all is no proof of work.</summary>
internal static class WorkItemsMustBeComplete
{
    public static void Check(WorkItemsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.WorkItems) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
            return;
        }

        var mapped = false;
        for (var i = 0; i < facts.WorkItems.Count; i++)
        {
            var item = facts.WorkItems[i];
            if (item.GateCode != facts.GateCode)
            {
                continue;
            }

            mapped = true;
            if (item.Progress != WorkItemProgress.Done)
            {
                var open = item.Progress == WorkItemProgress.Open;
                findings.Refuse(
                    criterion,
                    open ? ReasonCodes.WorkItemOpen : ReasonCodes.WorkItemUnknown,
                    item.Key,
                    open ? CriterionState.Unmet : CriterionState.Unknown);
                Propose(RemedyAction.CompleteWorkItem, criterion, item.Key, facts, ref findings);
            }
        }

        if (!mapped)
        {
            findings.Refuse(criterion, ReasonCodes.WorkItemsNoneMapped, facts.GateCode);
            Propose(RemedyAction.MapWorkItem, criterion, facts.GateCode, facts, ref findings);
        }
    }

    private static void Propose(RemedyAction action, WorkItemsCriterion criterion, string subject, GateFacts facts, ref Findings findings) =>
        findings.Propose(new Remedy
        {
            Action = action,
            CriterionCode = criterion.Code,
            Subject = subject,
            Roles = criterion.SuppliedBy,
            Persons = People.HoldingOneOf(criterion.SuppliedBy, facts),
        });
}
