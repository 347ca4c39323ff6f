using System;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Sandbox.Pipeline;

/// <summary>Reads rows for plug-ins, as entities of the SDK.</summary>
internal sealed class EntityReader(DataverseEnvironment environment)
{
    public Entity Retrieve(Caller caller, string tableName, Guid id, ColumnSet columns)
    {
        var table = environment.Table(tableName);
        environment.Access.Demand(caller, "Read", table);
        return Shape(caller, table, environment.Row(tableName, id), columns);
    }

    public EntityCollection RetrieveMultiple(Caller caller, QueryBase query) => query switch
    {
        QueryExpression expression => new QueryRunner(environment, this, caller).Run(expression),
        QueryByAttribute simple => new QueryRunner(environment, this, caller).Run(QueryRunner.Expand(simple)),
        _ => throw PlatformErrors.NotSupported($"the query {query?.GetType().Name ?? "null"} in a plug-in"),
    };

    public Entity Shape(Caller caller, TableDefinition table, Row row, ColumnSet columns)
    {
        foreach (var name in columns.Columns.Where(name => !table.Has(name)))
        {
            throw new PlatformException(400, "0x80041103", $"'{table.LogicalName}' entity doesn't contain attribute with Name = '{name}'.");
        }

        return SdkValues.ToEntity(table, row, column =>
            (columns.AllColumns || column.LogicalName == table.PrimaryKey || columns.Columns.Contains(column.LogicalName))
            && environment.Access.CanRead(caller, table, column));
    }
}
