using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>How a value reads in the history.</summary>
internal static class FieldText
{
    /// <summary>The id-like and the readable form of a value.</summary>
    public static (string? Id, string? Text) Of(FieldDefinition field, JsonNode? value) => (field.Kind, value) switch
    {
        (_, null) => (null, null),
        (FieldKind.Person, JsonObject person) => (person["accountId"]?.GetValue<string>(), person["displayName"]?.GetValue<string>()),
        (FieldKind.Day, JsonValue day) => (day.GetValue<string>(), day.GetValue<string>()),
        (FieldKind.Words, JsonArray words) => (null, string.Join(' ', words.Select(word => word!.GetValue<string>()))),
        (FieldKind.Document, JsonObject document) => (null, Plain(document)),
        _ => (null, value.GetValue<string>()),
    };

    private static string Plain(JsonObject document)
    {
        var text = new StringBuilder();
        Append(document, text);
        return text.ToString();
    }

    private static void Append(JsonNode? node, StringBuilder text)
    {
        if (node is not JsonObject part)
        {
            return;
        }

        if (part["text"] is JsonValue leaf && leaf.TryGetValue<string>(out var words))
        {
            text.Append(words);
        }

        if (part["content"] is JsonArray children)
        {
            foreach (var child in children)
            {
                Append(child, text);
            }
        }
    }
}
