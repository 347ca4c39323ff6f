using System;
using System.Collections.Generic;
using System.Text.Json;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Detection;

/// <summary>One entry of an environment's own history.</summary>
/// <param name="Id">The entry.</param>
/// <param name="At">When, in whole seconds.</param>
/// <param name="Row">The row that was changed.</param>
/// <param name="User">Who changed it.</param>
/// <param name="Changes">Old and new value by column; empty values are null.</param>
internal sealed record AuditRow(
    Guid Id, DateTimeOffset At, Guid Row, Guid? User, IReadOnlyDictionary<string, (string? Old, string? New)> Changes)
{
    public static string QueryOf(string table) =>
        $"audits?$select=auditid,createdon,_objectid_value,_userid_value,changedata&$filter=objecttypecode eq '{table}'";

    public static AuditRow? From(DataverseRow row) =>
        row.Time("createdon") is { } at && row.Lookup("objectid") is { } changed
            ? new AuditRow(row.Id, at, changed, row.Lookup("userid"), Read(row.Text("changedata")))
            : null;

    /// <summary>The new value, or null when the column was not changed.</summary>
    public string? NewOf(string column) => Changes.TryGetValue(column, out var change) ? change.New : null;

    private static Dictionary<string, (string? Old, string? New)> Read(string? text)
    {
        var changes = new Dictionary<string, (string? Old, string? New)>(StringComparer.Ordinal);
        using var body = Parse(text);
        if (body is null || JsonBody.Member(body.RootElement, "changedAttributes") is not { ValueKind: JsonValueKind.Array } attributes)
        {
            return changes;
        }

        foreach (var attribute in attributes.EnumerateArray())
        {
            if (JsonBody.Text(attribute, "logicalName") is { } column)
            {
                changes[column] = (Value(attribute, "oldValue"), Value(attribute, "newValue"));
            }
        }

        return changes;
    }

    private static string? Value(JsonElement attribute, string name) =>
        (JsonBody.Text(attribute, name) ?? JsonBody.Member(attribute, name)?.ToString()) is { Length: > 0 } value ? value : null;

    // An entry whose text is no JSON names no column.
    private static JsonDocument? Parse(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
