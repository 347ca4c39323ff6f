using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Rows;

/// <summary>Reads values of a queried row, its own columns and those of linked tables alike.</summary>
internal static class Cells
{
    /// <summary>The text, or null when it is absent or empty.</summary>
    public static string? Text(Entity row, string column) => Value(row, column) is string { Length: > 0 } text ? text : null;

    /// <summary>The lookup, or null.</summary>
    public static EntityReference? Lookup(Entity row, string column) => Value(row, column) as EntityReference;

    /// <summary>The number of a choice, or null.</summary>
    public static int? Choice(Entity row, string column) => (Value(row, column) as OptionSetValue)?.Value;

    /// <summary>A time, which Dataverse keeps in UTC; or null.</summary>
    public static DateTimeOffset? Time(Entity row, string column) =>
        Value(row, column) is DateTime time ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)) : null;

    private static object? Value(Entity row, string column) =>
        row.Attributes.TryGetValue(column, out var value) && value is AliasedValue linked ? linked.Value : value;
}
