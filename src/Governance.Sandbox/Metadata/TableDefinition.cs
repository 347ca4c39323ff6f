using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Metadata;

/// <summary>One table: its names, columns, states and what is switched on for it.</summary>
internal sealed class TableDefinition
{
    private readonly Dictionary<string, ColumnDefinition> columns = new(StringComparer.Ordinal);

    public TableDefinition(string logicalName, string entitySetName, string primaryKey, string primaryName)
    {
        LogicalName = logicalName;
        EntitySetName = entitySetName;
        PrimaryKey = primaryKey;
        PrimaryName = primaryName;
        PrivilegeName = logicalName;
    }

    public string LogicalName { get; }

    public string EntitySetName { get; }

    public string PrimaryKey { get; }

    public string PrimaryName { get; }

    /// <summary>The last part of the table's privileges, such as <c>Activity</c> in <c>prvReadActivity</c>.</summary>
    public string PrivilegeName { get; set; }

    public bool ChangeTracking { get; set; }

    /// <summary>Changes of its audited columns are written to the audit table.</summary>
    public bool Audited { get; set; }

    public bool UserOwned { get; init; }

    public IReadOnlyDictionary<string, ColumnDefinition> Columns => columns;

    public List<AlternateKey> AlternateKeys { get; } = [];

    /// <summary>Each state with its default status.</summary>
    public Dictionary<int, int> StateDefaults { get; } = [];

    /// <summary>Each status with the state that it belongs to.</summary>
    public Dictionary<int, int> StatusStates { get; } = [];

    public void Put(ColumnDefinition column) => columns[column.LogicalName] = column;

    /// <summary>The column that the Web API shows under the name; a lookup only under <c>_name_value</c>.</summary>
    public ColumnDefinition? FindByApiName(string name)
    {
        const string Suffix = "_value";
        if (columns.TryGetValue(name, out var column) && !column.IsLookup)
        {
            return column;
        }

        return name.StartsWith('_')
            && name.EndsWith(Suffix, StringComparison.Ordinal)
            && name.Length > Suffix.Length + 1
            && columns.TryGetValue(name[1..^Suffix.Length], out var lookup)
            && lookup.IsLookup
                ? lookup
                : null;
    }

    /// <summary>The lookup with the navigation property of the name (case counts), and its target.</summary>
    public (ColumnDefinition Column, LookupTarget Target)? FindNavigation(string name)
    {
        foreach (var column in columns.Values)
        {
            if (column.Navigations.TryGetValue(name, out var target))
            {
                return (column, target);
            }
        }

        return null;
    }

    public bool Has(string column) => columns.ContainsKey(column);
}
