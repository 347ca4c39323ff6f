using Governance.Plugins.Measures;
using Governance.Plugins.Pipeline;
using Governance.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.WorkItems;

/// <summary>
/// A task that stands for a work item is completed only when the criterion of that work item is not known to be unmet.
/// It never waits for the gate, and never opens one. At most two queries.
/// </summary>
public sealed class TaskCompletionGuard : GovernancePlugin
{
    private protected override StepShape[] Steps => [StepShape.Update(Tables.Task), .. StepShape.SetState(withPreImage: true, Tables.Task)];

    private protected override Refusal? Judge(Operation operation)
    {
        if (operation.PreImage?.Contains(Columns.State) != true)
        {
            return PipelineRefusals.StepMismatch;
        }

        if (!TaskStates.IsCompletion(operation) || LinkOf(operation) is not { } link)
        {
            return null;
        }

        var service = operation.OpenService();
        if (MeasureQueries.FindWorkItem(service, link.Id) is not { } workItem)
        {
            return WorkItemRefusals.Missing;
        }

        if (Cells.Text(workItem, "gov_criterioncode") is not { } criterion)
        {
            return null;
        }

        if (Cells.Text(workItem, Columns.GateCode) is not { } gate)
        {
            return WorkItemRefusals.WithoutGate;
        }

        return Cells.Lookup(workItem, Columns.MeasureId) is { } measure
            ? new LocalJudgement(operation, service).Judge(MeasureRow.Read(workItem, measure.Id, MeasureQueries.MeasureAlias + "."), gate, criterion)
            : MeasureRefusals.Missing;
    }

    /// <summary>The link as it will stand after the operation; changing it is guarded elsewhere.</summary>
    private static EntityReference? LinkOf(Operation operation) =>
        Cells.Lookup(operation.Target.Contains(Columns.WorkItemId) ? operation.Target : operation.PreImage!, Columns.WorkItemId);
}
