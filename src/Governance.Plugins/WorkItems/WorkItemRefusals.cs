using Governance.Plugins.Pipeline;

namespace Governance.Plugins.WorkItems;

/// <summary>Refusals because a task's work item cannot be judged.</summary>
internal static class WorkItemRefusals
{
    public static Refusal Missing => Refusal.Of(
        "WorkItem.Missing",
        "The work item that this task stands for is not in this environment. Wait until the governance store has written it, then try again.");

    public static Refusal WithoutGate => Refusal.Of(
        "WorkItem.WithoutGate",
        "The work item that this task stands for names a criterion but no gate. Ask the governance store to map it again.");
}
