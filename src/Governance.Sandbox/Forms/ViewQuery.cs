using System;
using System.Globalization;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Forms;

/// <summary>A view's conditions and orders as the Web API takes them.</summary>
internal static class ViewQuery
{
    public static string Filter(ViewDefinition view, TableDefinition table) =>
        string.Join(" and ", view.Conditions.Select(condition => Condition(view, Column(view, table, condition.Column), condition.Operator, condition.Value)));

    public static string OrderBy(ViewDefinition view, TableDefinition table) =>
        string.Join(',', view.Orders.Select(order => $"{Column(view, table, order.Column).ApiName} {(order.Descending ? "desc" : "asc")}"));

    private static string Condition(ViewDefinition view, ColumnDefinition column, string operation, string value) => operation switch
    {
        "null" => $"{column.ApiName} eq null",
        "not-null" => $"{column.ApiName} ne null",
        "eq" or "ne" or "gt" or "ge" or "lt" or "le" => $"{column.ApiName} {operation} {Literal(view, column, value)}",
        _ => throw PlatformErrors.NotSupported($"the operator {operation} of the view {view.Name}"),
    };

    private static string Literal(ViewDefinition view, ColumnDefinition column, string value) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
        ColumnType.Boolean => value == "1" ? "true" : "false",
        _ when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) || Guid.TryParse(value, out _) => value,
        _ => throw PlatformErrors.NotSupported($"the value {value} of the view {view.Name}"),
    };

    private static ColumnDefinition Column(ViewDefinition view, TableDefinition table, string name) =>
        table.Columns.TryGetValue(name, out var column) ? column : throw PlatformErrors.NotSupported($"the column {name} of the view {view.Name}");
}
