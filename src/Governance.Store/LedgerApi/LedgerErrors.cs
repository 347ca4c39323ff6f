using Governance.Store.Commands;

namespace Governance.Store.LedgerApi;

/// <summary>Denials about the ledger.</summary>
internal static class LedgerErrors
{
    public static Problem Empty() => Problem.NotFound("Ledger.Empty", "The ledger has no entry yet, and so no checkpoint.");

    public static Problem ExportForbidden() => Problem.Forbidden("Ledger.ExportForbidden", "Only an administrator or an auditor may export the whole ledger. Ask one.");

    public static Problem ExportRunning() => Problem.Refused("Ledger.ExportRunning", "An export is already under way. Try again when it has ended.");

    public static Problem RangeInvalid(long size) => Problem.Invalid(
        "Ledger.RangeInvalid",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The ledger has {size} entries. An index is below the size, and a size is at most that of the ledger. Correct the numbers."));
}
