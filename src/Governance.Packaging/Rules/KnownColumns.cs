using Governance.Packaging.Contract;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Which columns a table has: those of the source and, for standard tables, the usual ones.</summary>
internal static class KnownColumns
{
    public static bool Has(SolutionSource source, string table, string column) =>
        source.Table(table)?.Column(column) is not null || StandardColumns.Has(table, column);
}
