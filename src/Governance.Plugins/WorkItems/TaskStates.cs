using System;
using Governance.Plugins.Pipeline;

namespace Governance.Plugins.WorkItems;

/// <summary>The states of a Dataverse task.</summary>
internal static class TaskStates
{
    private const int Completed = 1;

    /// <summary>Standard reasons of the states Open and Canceled; any other reason may mean Completed.</summary>
    private static int[] ReasonsElsewhere => [2, 3, 4, 6, 7];

    /// <summary>Whether the operation takes the task from another state to Completed.</summary>
    public static bool IsCompletion(Operation operation)
    {
        if (Choice(operation.PreImage, Columns.State) == Completed)
        {
            return false;
        }

        var state = operation.IsUpdate ? Choice(operation.Target, Columns.State) : operation.Choice("State");
        var reason = operation.IsUpdate ? Choice(operation.Target, Columns.StatusReason) : operation.Choice("Status");

        // INVARIANT: a reason alone that may belong to Completed is judged as a completion.
        return state is null ? reason is not null && Array.IndexOf(ReasonsElsewhere, reason.Value) < 0 : state == Completed;
    }

    private static int? Choice(Microsoft.Xrm.Sdk.Entity? row, string column) => row is null ? null : Rows.Cells.Choice(row, column);
}
