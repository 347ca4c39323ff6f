using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Accounts;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>Checks the values that people send for fields.</summary>
internal sealed class FieldInput(FieldCatalog fields, AccountBook accounts, string siteUrl)
{
    private const int LongestLine = 255;

    /// <summary>Reads the values of a request into <paramref name="values"/>; what is wrong goes to <paramref name="errors"/>.</summary>
    public void Read(JsonObject sent, Dictionary<string, JsonNode?> values, JsonObject errors)
    {
        foreach (var (id, value) in sent)
        {
            if (fields.Find(id) is not { Kind: not (FieldKind.System or FieldKind.App) } field)
            {
                errors[id] = $"Field '{id}' cannot be set. It is not on the appropriate screen, or unknown.";
            }
            else if (value is null && id != FieldCatalog.Summary)
            {
                values[id] = null;
            }
            else if (Check(field, value) is { } problem)
            {
                errors[id] = problem;
            }
            else
            {
                values[id] = field.Kind == FieldKind.Person ? PersonOf(value)!.ToJson(siteUrl) : value!.DeepClone();
            }
        }
    }

    private string? Check(FieldDefinition field, JsonNode? value) => field.Kind switch
    {
        FieldKind.Line => CheckLine(field, value),
        FieldKind.Document => value is JsonObject document && TextOf(document["type"]) == "doc" && document["version"] is JsonValue
            ? null
            : "Operation value must be an Atlassian Document (see the Atlassian Document Format)",
        FieldKind.Words => value is JsonArray list && list.All(word => TextOf(word) is { Length: > 0 and <= LongestLine } text && !text.Contains(' '))
            ? null
            : $"{field.Name} must be a list of words without spaces.",
        FieldKind.Day => DateOnly.TryParseExact(TextOf(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : "Error parsing date string. Write it as yyyy-MM-dd.",
        FieldKind.Person => PersonOf(value) is null ? "Specify a valid accountId for the user." : null,
        _ => $"Field '{field.Id}' cannot be set.",
    };

    private static string? CheckLine(FieldDefinition field, JsonNode? value) => TextOf(value) switch
    {
        null => $"{field.Name} must be text.",
        var text when string.IsNullOrWhiteSpace(text) => $"You must specify a {field.Name.ToLowerInvariant()} of the issue.",
        { Length: > LongestLine } => $"{field.Name} must be less than {LongestLine} characters.",
        var text when text.AsSpan().ContainsAny('\r', '\n') => $"The {field.Name.ToLowerInvariant()} is invalid because it contains newline characters.",
        _ => null,
    };

    private Account? PersonOf(JsonNode? value) =>
        value is JsonObject person && TextOf(person["accountId"]) is { } id ? accounts.FindPerson(id) : null;

    private static string? TextOf(JsonNode? value) =>
        value is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : null;
}
