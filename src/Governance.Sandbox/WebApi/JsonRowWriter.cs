using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;

namespace Governance.Sandbox.WebApi;

/// <summary>Writes rows as the Web API shows them.</summary>
internal sealed class JsonRowWriter(DataverseEnvironment environment, Caller caller, Preferences preferences)
{
    public void Write(Utf8JsonWriter json, TableDefinition table, Row row, QueryOptions options, string? context = null)
    {
        json.WriteStartObject();
        if (context is not null)
        {
            json.WriteString("@odata.context", context);
        }

        WriteColumns(json, table, row, options.Select);
        foreach (var (navigation, select) in options.Expand)
        {
            WriteExpanded(json, table, row, navigation, select);
        }

        json.WriteEndObject();
    }

    /// <summary>The columns to show: those selected and the primary key, or all.</summary>
    private static IEnumerable<ColumnDefinition> Columns(TableDefinition table, IReadOnlyList<string> select)
    {
        if (select.Count == 0)
        {
            return table.Columns.Values;
        }

        var named = select.Select(name => RowLookup.ApiColumn(table, name)).ToList();
        return named.Exists(column => column.LogicalName == table.PrimaryKey) ? named : named.Append(table.Columns[table.PrimaryKey]);
    }

    private void WriteColumns(Utf8JsonWriter json, TableDefinition table, Row row, IReadOnlyList<string> select)
    {
        json.WriteString("@odata.etag", row.ETag);
        foreach (var column in Columns(table, select))
        {
            var value = environment.Access.CanRead(caller, table, column) ? row[column.LogicalName] : null;
            value = column.LogicalName == SystemColumns.VersionNumber ? row.Version : value;
            Annotate(json, column, value);
            json.WritePropertyName(column.ApiName);
            WriteValue(json, column, value);
            if (column.Type == ColumnType.File)
            {
                json.WriteString($"{column.LogicalName}_name", (value as FileContent)?.Name);
            }
        }
    }

    private void WriteExpanded(Utf8JsonWriter json, TableDefinition table, Row row, string navigation, IReadOnlyList<string> select)
    {
        var found = table.FindNavigation(navigation) ?? throw PlatformErrors.UnknownColumn(table.LogicalName, navigation);
        var target = environment.Table(found.Target.Table);
        environment.Access.Demand(caller, "Read", target);
        json.WritePropertyName(navigation);
        var other = row[found.Column.LogicalName] is RowReference reference && reference.Table == target.LogicalName
            ? environment.Rows.Find(reference.Table, reference.Id)
            : null;
        if (other is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WriteColumns(json, target, other, select);
        json.WriteEndObject();
    }

    private void Annotate(Utf8JsonWriter json, ColumnDefinition column, object? value)
    {
        if (value is null)
        {
            return;
        }

        if (preferences.FormattedValues && Formatted(column, value) is { } formatted)
        {
            json.WriteString($"{column.ApiName}@OData.Community.Display.V1.FormattedValue", formatted);
        }

        if (preferences.LookupNames && value is RowReference reference)
        {
            if (column.Navigations.FirstOrDefault(pair => pair.Value.Table == reference.Table).Key is { } navigation)
            {
                json.WriteString($"{column.ApiName}@Microsoft.Dynamics.CRM.associatednavigationproperty", navigation);
            }

            json.WriteString($"{column.ApiName}@Microsoft.Dynamics.CRM.lookuplogicalname", reference.Table);
        }
    }

    private string? Formatted(ColumnDefinition column, object value) => value switch
    {
        int option when column.Options.TryGetValue(option, out var label) => label,
        RowReference reference => environment.Rows.Find(reference.Table, reference.Id)?[environment.Table(reference.Table).PrimaryName] as string,
        bool flag => flag ? "Yes" : "No",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        decimal number => number.ToString("N" + column.Precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        DateTime time => time.ToString(column.DateOnly ? "M/d/yyyy" : "M/d/yyyy h:mm tt", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static void WriteValue(Utf8JsonWriter json, ColumnDefinition column, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case Guid id: json.WriteStringValue(id.ToString("D")); break;
            case RowReference reference: json.WriteStringValue(reference.Id.ToString("D")); break;
            case FileContent file: json.WriteStringValue(file.Id.ToString("D")); break;
            case DateTime time:
                json.WriteStringValue(time.ToString(column.DateOnly ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"The column {column.LogicalName} holds a {value.GetType().Name}, which has no JSON form.");
        }
    }
}
