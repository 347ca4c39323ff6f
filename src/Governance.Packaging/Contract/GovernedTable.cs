using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Packaging.Contract;

/// <summary>A table that the contract between the parts names, with its columns.</summary>
internal sealed class GovernedTable
{
    private GovernedTable(string name, IReadOnlyList<GovernedColumn> columns)
    {
        Name = name;
        Columns = columns;
    }

    /// <summary>Logical name.</summary>
    public string Name { get; }

    public IReadOnlyList<GovernedColumn> Columns { get; }

    /// <summary>Whether the table is ours; otherwise it is a standard one that we add columns to.</summary>
    public bool IsOwn => Name.StartsWith("gov_", StringComparison.Ordinal);

    /// <summary>The column of that logical name.</summary>
    public GovernedColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>Reads a table from lines of <c>name type [detail]</c>.</summary>
    public static GovernedTable Of(string name, string storeOwned, string free = "") =>
        new(name, [.. Lines(storeOwned, storeOwned: true), .. Lines(free, storeOwned: false)]);

    private static IEnumerable<GovernedColumn> Lines(string text, bool storeOwned) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .Select(words => new GovernedColumn(words[0], words[1], words.ElementAtOrDefault(2) ?? "", storeOwned));
}
