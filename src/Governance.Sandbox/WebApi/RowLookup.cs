using System;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Rows;

namespace Governance.Sandbox.WebApi;

/// <summary>Finds tables and rows by what an address says.</summary>
internal sealed class RowLookup(DataverseEnvironment environment)
{
    public TableDefinition Table(string entitySet) =>
        environment.Catalog.FindBySet(entitySet) ?? throw PlatformErrors.SegmentNotFound(entitySet);

    public Row? Find(TableDefinition table, RowKey key)
    {
        if (key.Id is { } id)
        {
            return environment.Rows.Find(table.LogicalName, id);
        }

        var names = key.Values.Select(value => ApiColumn(table, value.Column).LogicalName).ToArray();
        if (!table.AlternateKeys.Exists(known => known.Columns.Count == names.Length && names.All(known.Columns.Contains))
            && !(names.Length == 1 && names[0] == table.PrimaryKey))
        {
            throw new PlatformException(400, PlatformErrors.BadQuery, $"The columns {string.Join(", ", names)} are no alternate key of {table.LogicalName}.");
        }

        return environment.Rows.All(table.LogicalName)
            .FirstOrDefault(row => key.Values.All(value => Values.Same(row[ApiColumn(table, value.Column).LogicalName], value.Value)));
    }

    public Row Get(TableDefinition table, RowKey key) => Find(table, key)
        ?? throw (key.Id is { } id ? PlatformErrors.RowNotFound(table.LogicalName, id) : PlatformErrors.KeyNotFound(table.LogicalName));

    public static ColumnDefinition ApiColumn(TableDefinition table, string name) =>
        table.FindByApiName(name) ?? throw PlatformErrors.UnknownColumn(table.LogicalName, name);
}
