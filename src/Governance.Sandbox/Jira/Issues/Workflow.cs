using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>The workflow of every project here: Jira's simplified one, with its usual ids.</summary>
internal static class Workflow
{
    public static Status ToDo { get; } = new("10000", "To Do", 2, "new", "blue-gray");

    public static Status InProgress { get; } = new("3", "In Progress", 4, "indeterminate", "yellow");

    public static Status Done { get; } = new("10001", "Done", 3, "done", "green");

    public static IReadOnlyList<Status> Statuses { get; } = [ToDo, InProgress, Done];

    public static IReadOnlyList<WorkflowTransition> Transitions { get; } =
        [new("11", ToDo), new("21", InProgress), new("31", Done)];

    /// <summary>The transitions that an issue in that status can take.</summary>
    public static IEnumerable<WorkflowTransition> From(Status status) => Transitions.Where(transition => transition.To != status);
}
