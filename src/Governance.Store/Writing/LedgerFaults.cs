using Governance.Store.Configuration;

namespace Governance.Store.Writing;

/// <summary>Why a stored ledger is not used.</summary>
internal static class LedgerFaults
{
    public static ConfigurationFault Altered(string tenant, string what) => Make(
        "Ledger.Altered",
        $"The ledger of tenant {tenant} is not the one that was signed: {what} Nothing of it was used or changed. Keep the data folder as it is for an examination with 'governance export' and 'governance verify', and restore a copy.");

    public static ConfigurationFault CheckpointFolderUnusable(string folder, System.Exception fault) => Make(
        "Ledger.CheckpointFolderUnusable",
        $"Governance:CheckpointFolder {folder} cannot be written. Name a folder that the server may write, or take the setting out.",
        fault);

    private static ConfigurationFault Make(string code, string text, System.Exception? fault = null) =>
        fault is null ? new ConfigurationFault($"{text} [{code}]") : new ConfigurationFault($"{text} [{code}]", fault);
}
