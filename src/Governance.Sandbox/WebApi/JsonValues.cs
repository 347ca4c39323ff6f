using System;
using System.Globalization;
using System.Text.Json;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.WebApi;

/// <summary>Reads the value of a column from JSON into the SDK's type.</summary>
internal static class JsonValues
{
    public static object? Read(string table, ColumnDefinition column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        object? read = column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => value.ValueKind == JsonValueKind.String ? value.GetString() : null,
            ColumnType.WholeNumber => Whole(value),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => Whole(value) is { } option ? new OptionSetValue(option) : null,
            ColumnType.BigNumber => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null,
            ColumnType.Decimal => Decimal(value),
            ColumnType.Money => Decimal(value) is { } amount ? new Money(amount) : null,
            ColumnType.Float => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var real) && double.IsFinite(real) ? real : null,
            ColumnType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null,
            ColumnType.DateTime => Time(value),
            ColumnType.Key or ColumnType.Guid => value.ValueKind == JsonValueKind.String && Guid.TryParse(value.GetString(), out var id) ? id : null,
            _ => null,
        };
        return read ?? throw PlatformErrors.BadValue(table, column.LogicalName, Expected(column.Type));
    }

    private static int? Whole(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static decimal? Decimal(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    private static DateTime? Time(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : null;

    private static string Expected(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo => "a text",
        ColumnType.DateTime => "a date and time such as 2026-01-31T09:00:00Z",
        ColumnType.File => "anything here; a file is sent by PATCH to its own address",
        ColumnType.Key or ColumnType.Guid => "an id",
        ColumnType.Boolean => "true or false",
        _ => "a number that fits the column",
    };
}
