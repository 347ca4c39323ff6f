using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>The part of JSON Schema (draft 7) that the schema of rulebooks uses. A keyword that it does not know is an error, never passed over.</summary>
internal sealed class SchemaValidator(JsonNode root)
{
    private static readonly string[] Words = ["$schema", "title", "description", "definitions"];

    public List<string> Faults(JsonNode? value) => [.. Check(root, value, "#")];

    private IEnumerable<string> Check(JsonNode schema, JsonNode? value, string at)
    {
        // In draft 7 nothing beside a reference counts.
        if (schema["$ref"] is { } reference)
        {
            var target = reference.GetValue<string>().Split('/').Skip(1).Aggregate(root, (node, part) => node[part] ?? throw new InvalidOperationException($"No {part}."));
            return Check(target, value, at);
        }

        return schema.AsObject().Where(rule => !Words.Contains(rule.Key)).SelectMany(rule => Rule(schema, rule.Key, rule.Value!, value, at));
    }

    private IEnumerable<string> Rule(JsonNode schema, string word, JsonNode rule, JsonNode? value, string at)
    {
        var (map, list) = (value as JsonObject, value as JsonArray);
        var text = value is JsonValue scalar && scalar.TryGetValue<string>(out var said) ? said : null;
        var number = value is JsonValue other && other.TryGetValue<long>(out var counted) ? counted : (long?)null;
        return word switch
        {
            "type" => Is((rule is JsonArray types ? [.. types.Select(type => type!.GetValue<string>())] : new[] { rule.GetValue<string>() }).Any(type => IsOf(type, value)), word, at),
            "exclusiveMinimum" => Is(number is null || number > rule.GetValue<long>(), word, at),
            "enum" => Is(rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)), word, at),
            "pattern" => Is(text is null || Regex.IsMatch(text, rule.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)), word, at),
            "minLength" => Is(text is null || text.Length >= rule.GetValue<int>(), word, at),
            "maxLength" => Is(text is null || text.Length <= rule.GetValue<int>(), word, at),
            "minimum" => Is(number is null || number >= rule.GetValue<long>(), word, at),
            "maximum" => Is(number is null || number <= rule.GetValue<long>(), word, at),
            "minItems" => Is(list is null || list.Count >= rule.GetValue<int>(), word, at),
            "maxItems" => Is(list is null || list.Count <= rule.GetValue<int>(), word, at),
            "uniqueItems" => Is(list is null || list.Select(item => item?.ToJsonString()).Distinct().Count() == list.Count, word, at),
            "required" => Is(map is null || rule.AsArray().All(key => map.ContainsKey(key!.GetValue<string>())), word, at),
            "dependencies" => Is(map is null || rule.AsObject().All(pair => !map.ContainsKey(pair.Key) || pair.Value!.AsArray().All(key => map.ContainsKey(key!.GetValue<string>()))), word, at),
            "additionalProperties" => Is(map is null || map.All(item => schema["properties"]!.AsObject().ContainsKey(item.Key)), word, at),
            "properties" => rule.AsObject().Where(property => map?.ContainsKey(property.Key) == true).SelectMany(property => Check(property.Value!, map![property.Key], $"{at}/{property.Key}")),
            "items" => (list ?? []).SelectMany((item, index) => Check(rule, item, $"{at}/{index}")),
            "not" => Is(Check(rule, value, at).Any(), word, at),
            "anyOf" => Is(rule.AsArray().Any(branch => !Check(branch!, value, at).Any()), word, at),
            "oneOf" => Is(rule.AsArray().Count(branch => !Check(branch!, value, at).Any()) == 1, word, at),
            _ => throw new InvalidOperationException($"The keyword {word} is not known here."),
        };
    }

    private static string[] Is(bool holds, string word, string at) => holds ? [] : [$"{at}: {word}"];

    private static bool IsOf(string type, JsonNode? value) => TypeOf(value) is var found && (found == type || (type == "number" && found == "integer"));

    private static string TypeOf(JsonNode? value) => value switch
    {
        JsonObject => "object",
        JsonArray => "array",
        JsonValue scalar when scalar.TryGetValue<string>(out _) => "string",
        JsonValue scalar when scalar.TryGetValue<bool>(out _) => "boolean",
        JsonValue scalar when scalar.TryGetValue<long>(out _) => "integer",
        JsonValue scalar when scalar.TryGetValue<double>(out _) => "number",
        _ => "null",
    };
}
