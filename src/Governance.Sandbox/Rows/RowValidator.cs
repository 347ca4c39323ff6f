using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Rows;

/// <summary>Checks a row's values against lengths, ranges, choices, lookups and alternate keys before they are stored.</summary>
internal sealed class RowValidator(MetadataCatalog catalog, RowStore rows)
{
    public void Check(TableDefinition table, Guid id, IReadOnlyDictionary<string, object> values, IEnumerable<string> changed)
    {
        foreach (var name in changed)
        {
            if (values.TryGetValue(name, out var value))
            {
                CheckValue(table, table.Columns[name], value);
            }
        }

        foreach (var column in table.Columns.Values.Where(column => column.Required && !values.ContainsKey(column.LogicalName)))
        {
            throw PlatformErrors.Required(table.LogicalName, column.LogicalName);
        }

        CheckKeys(table, id, values);
    }

    private void CheckValue(TableDefinition table, ColumnDefinition column, object value)
    {
        switch (value)
        {
            case string text when column.MaxLength is { } limit && text.Length > limit:
                throw PlatformErrors.TooLong(table.LogicalName, column.LogicalName, limit, text.Length);
            case int option when column.Type is ColumnType.Choice or ColumnType.State or ColumnType.Status:
                if (!column.Options.ContainsKey(option))
                {
                    throw PlatformErrors.NoSuchOption(table.LogicalName, column.LogicalName, option);
                }

                break;
            case int number when number < column.Minimum || number > column.Maximum:
                throw PlatformErrors.OutOfRange(table.LogicalName, column.LogicalName, value);
            case decimal number when number < column.Minimum || number > column.Maximum:
                throw PlatformErrors.OutOfRange(table.LogicalName, column.LogicalName, value);
            case RowReference reference:
                CheckLookup(table, column, reference);
                break;
        }
    }

    private void CheckLookup(TableDefinition table, ColumnDefinition column, RowReference reference)
    {
        if (!column.Navigations.Values.Any(target => target.Table == reference.Table))
        {
            throw PlatformErrors.BadValue(table.LogicalName, column.LogicalName, $"a row of {string.Join(" or ", column.Navigations.Values.Select(target => target.Table))}");
        }

        if (catalog.Find(reference.Table) is null || rows.Find(reference.Table, reference.Id) is null)
        {
            throw PlatformErrors.RowNotFound(reference.Table, reference.Id);
        }
    }

    private void CheckKeys(TableDefinition table, Guid id, IReadOnlyDictionary<string, object> values)
    {
        foreach (var key in table.AlternateKeys.Where(key => key.Columns.All(values.ContainsKey)))
        {
            if (rows.All(table.LogicalName).Any(other => other.Id != id && key.Columns.All(column => Values.Same(other[column], values[column]))))
            {
                throw PlatformErrors.Duplicate($"key values of {key.LogicalName}");
            }
        }
    }
}
