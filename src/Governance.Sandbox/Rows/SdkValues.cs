using System;
using System.Collections.Generic;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Rows;

/// <summary>Turns stored values into the SDK's types and back; what comes back is checked against the column's type.</summary>
internal static class SdkValues
{
    public static object ToSdk(ColumnDefinition column, object value) => (column.Type, value) switch
    {
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, int option) => new OptionSetValue(option),
        (ColumnType.Money, decimal amount) => new Money(amount),
        (_, RowReference reference) => new EntityReference(reference.Table, reference.Id),
        (_, FileContent file) => file.Id,
        _ => value,
    };

    /// <summary>The value to store; null for an empty one. Text without characters counts as empty.</summary>
    public static object? FromSdk(string table, ColumnDefinition column, object? value) => (column.Type, value) switch
    {
        (_, null) => null,
        (ColumnType.Text or ColumnType.Memo, string text) => text.Length == 0 ? null : text,
        (ColumnType.WholeNumber, int number) => number,
        (ColumnType.BigNumber, long number) => number,
        (ColumnType.Decimal, decimal number) => Math.Round(number, column.Precision, MidpointRounding.AwayFromZero),
        (ColumnType.Money, Money money) => Math.Round(money.Value, column.Precision, MidpointRounding.AwayFromZero),
        (ColumnType.Float, double number) => number,
        (ColumnType.Boolean, bool flag) => flag,
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, OptionSetValue option) => option.Value,
        (ColumnType.DateTime, DateTime time) => Seconds(time, column.DateOnly),
        (ColumnType.Lookup or ColumnType.Owner, EntityReference reference) => new RowReference(reference.LogicalName ?? string.Empty, reference.Id),
        (ColumnType.Key or ColumnType.Guid, Guid id) => id,
        _ => throw PlatformErrors.BadValue(table, column.LogicalName, $"{column.Type} (it is {value.GetType().Name})"),
    };

    public static Entity ToEntity(TableDefinition table, Row row, Func<ColumnDefinition, bool> wanted)
    {
        var entity = new Entity(row.Table, row.Id) { RowVersion = row.Version.ToString() };
        foreach (var (name, value) in row.Values)
        {
            if (table.Columns.TryGetValue(name, out var column) && wanted(column))
            {
                entity[name] = ToSdk(column, value);
            }
        }

        return entity;
    }

    private static DateTime Seconds(DateTime time, bool dateOnly)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        return dateOnly ? utc.Date : utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }
}
