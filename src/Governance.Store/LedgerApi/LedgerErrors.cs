using Governance.Store.Commands;

namespace Governance.Store.LedgerApi;

/// <summary>Denials about the ledger.</summary>
internal static class LedgerErrors
{
    public static Problem Empty() => Problem.NotFound("Ledger.Empty", "The ledger has no entry yet, and so no checkpoint.");

    public static Problem RangeInvalid(long size) => Problem.Invalid(
        "Ledger.RangeInvalid",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The ledger has {size} entries. An index is below the size, and a size is at most that of the ledger. Correct the numbers."));
}
