using Governance.Plugins.Pipeline;
using Governance.Plugins.Rows;

namespace Governance.Plugins.Guards;

/// <summary>A task that stands for a work item is not deleted, so that none is made anew as completed in its place.</summary>
public sealed class TaskDeletionGuard : GovernancePlugin
{
    private protected override StepShape[] Steps => [StepShape.Delete(withPreImage: true, Tables.Task)];

    private protected override Refusal? Judge(Operation operation) =>
        Cells.Lookup(operation.PreImage!, Columns.WorkItemId) is null ? null : GuardRefusals.TaskDeletion;
}
