using System.Text.Json;

namespace Governance.JiraApp.Api;

/// <summary>The value of a text field, however Jira wraps it.</summary>
internal static class FieldText
{
    /// <summary>A text that comes as a JSON string is taken out of its quotes; every other one stays as it is.</summary>
    public static string Plain(string value)
    {
        if (value is not ['"', .., '"'])
        {
            return value;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(value) ?? value;
        }
        catch (JsonException)
        {
            // Quotes that people typed.
            return value;
        }
    }

    /// <summary>The value of a field in an issue; null when it is empty.</summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? Plain(text) : null,
        _ => value.GetRawText(),
    };
}
