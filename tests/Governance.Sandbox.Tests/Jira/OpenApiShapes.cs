using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>Compares JSON with the schemas of Jira's own description.</summary>
internal sealed class OpenApiShapes
{
    private readonly JsonElement root = JsonElement.Parse(File.ReadAllText(JiraTestPaths.OpenApi));

    /// <summary>What does not fit the schema of that answer; empty when all does.</summary>
    public List<string> Differences(string path, string method, int status, JsonElement answer)
    {
        var schema = root.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty($"{status}")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var found = new List<string>();
        Compare(answer, schema, "$", found);
        return found;
    }

    /// <summary>As <see cref="Differences"/>, for a named schema.</summary>
    public List<string> DifferencesFrom(string schema, JsonElement answer)
    {
        var found = new List<string>();
        Compare(answer, root.GetProperty("components").GetProperty("schemas").GetProperty(schema), "$", found);
        return found;
    }

    private void Compare(JsonElement value, JsonElement schema, string at, List<string> found)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (schema.TryGetProperty("allOf", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
            {
                Compare(value, part, at, found);
            }
        }

        // Jira's own examples hold nulls where the description says text.
        if (value.ValueKind == JsonValueKind.Null || !schema.TryGetProperty("type", out var type))
        {
            return;
        }

        if (!Fits(value, type.GetString()!))
        {
            found.Add($"{at}: {value.ValueKind} is not {type}");
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            for (var index = 0; index < value.GetArrayLength(); index++)
            {
                Compare(value[index], items, $"{at}[{index}]", found);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CompareMembers(value, schema, at, found);
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
        {
            found.Add($"{at}: {value} is not one of {allowed}");
        }
    }

    private void CompareMembers(JsonElement value, JsonElement schema, string at, List<string> found)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var rest = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var member in value.EnumerateObject())
        {
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out var expected))
            {
                Compare(member.Value, expected, $"{at}.{member.Name}", found);
            }
            else if (rest.ValueKind == JsonValueKind.False)
            {
                found.Add($"{at}.{member.Name} is not known to Jira");
            }
            else if (rest.ValueKind == JsonValueKind.Object)
            {
                Compare(member.Value, rest, $"{at}.{member.Name}", found);
            }
        }
    }

    private static bool Fits(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new InvalidOperationException($"The description has a type '{type}'."),
    };
}
