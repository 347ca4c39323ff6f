using Governance.Plugins.Permits;
using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Guards;

/// <summary>The link of a task to its work item is set and changed with a permit only. The rest of the task is free.</summary>
public sealed class TaskLinkGuard : GovernancePlugin
{
    private protected override StepShape[] Steps => [StepShape.Create(Tables.Task), StepShape.Update(Tables.Task)];

    private protected override Refusal? Judge(Operation operation)
    {
        var write = GuardedWrite.TakeFrom(operation);
        var isFree = operation.IsCreate ? write is { HasPermit: false, SetsNothing: true } : write.IsEmpty;
        return isFree ? null : PermitGuard.Check(operation, write);
    }
}
