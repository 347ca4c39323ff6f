using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Rows;

/// <summary>What changed between two versions of a row, in the JSON of an audit row's <c>changedata</c>.</summary>
internal static class ChangeData
{
    /// <summary>The platform keeps no more of a text, and marks what it cut with an ellipsis.</summary>
    private const int LongestText = 5000;

    /// <summary>The changes of audited columns, or null when there are none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="before">The row before; empty for one that is new.</param>
    /// <param name="after">The row after; empty for one that is gone.</param>
    public static string? Between(TableDefinition table, IReadOnlyDictionary<string, object> before, IReadOnlyDictionary<string, object> after)
    {
        var changes = new JsonArray();
        foreach (var column in table.Columns.Values.Where(column => column.Audited && column.Type != ColumnType.Key))
        {
            var (old, now) = (before.GetValueOrDefault(column.LogicalName), after.GetValueOrDefault(column.LogicalName));
            if (!Equals(old, now))
            {
                changes.Add(new JsonObject { ["logicalName"] = column.LogicalName, ["oldValue"] = Text(old), ["newValue"] = Text(now) });
            }
        }

        return changes.Count == 0 ? null : new JsonObject { ["changedAttributes"] = changes }.ToJsonString();
    }

    /// <summary>Every value is a text; a lookup's is <c>table,id</c>.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        string { Length: > LongestText } text => text[..LongestText] + "…",
        RowReference reference => $"{reference.Table},{reference.Id:D}",
        FileContent file => file.Id.ToString("D"),
        DateTime time => time.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
