using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Governance.Misbehaviour.Tests.Content;

/// <summary>Takes out of JSON what differs from world to world: ids become names, times and numbers of entries go, lists have no order.</summary>
internal sealed partial class Plain(IReadOnlyDictionary<string, string> names)
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "ledgerNumber", "recordedNumber", "version", "hostVersion", "at", "foundAt", "createdAt", "packetAt", "capturedAt", "observedAt", "recordedAt", "putBackAt", "validFrom", "asOf",
        "packetDigest", "factsDigest", "returnAuditId", "auditId", "attempts",
        "since", "toldAt", "untold",
    };

    public string Of(JsonNode? node) => Clean(node)?.ToJsonString() ?? "null";

    public string Of(string text)
    {
        var known = names.Aggregate(text, (so, name) => so.Contains(name.Key, StringComparison.OrdinalIgnoreCase) ? so.Replace(name.Key, name.Value, StringComparison.OrdinalIgnoreCase) : so);
        return Id().Replace(known, "<id>");
    }

    private JsonNode? Clean(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Where(member => !Left.Contains(member.Key)).OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(Of(member.Key), Clean(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => Clean(item)).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
        null => null,
        var other => other.DeepClone(),
    };

    // JSON within a text is JSON too.
    private JsonNode? Text(string text) => text.StartsWith('{') && text.EndsWith('}') && Parsed(text) is { } inner ? Clean(inner) : JsonValue.Create(Of(text));

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
