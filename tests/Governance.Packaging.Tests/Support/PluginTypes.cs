namespace Governance.Packaging.Tests.Support;

/// <summary>The plug-in types of the contract.</summary>
internal static class PluginTypes
{
    public static string[] All { get; } =
    [
        "Governance.Plugins.WorkItems.TaskCompletionGuard",
        "Governance.Plugins.Guards.StoreOwnedTableGuard",
        "Governance.Plugins.Guards.TaskLinkGuard",
        "Governance.Plugins.Guards.RequestGuard",
        "Governance.Plugins.Guards.DeletionGuard",
        "Governance.Plugins.Guards.TaskDeletionGuard",
        "Governance.Plugins.Guards.StateChangeGuard",
        "Governance.Plugins.Reviews.GateReviewCheck",
        "Governance.Plugins.Approvals.ApprovalCheck",
    ];
}
