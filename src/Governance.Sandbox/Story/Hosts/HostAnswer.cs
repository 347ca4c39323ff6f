using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Sandbox.Story.Checks;

namespace Governance.Sandbox.Story.Hosts;

/// <summary>What a host answered, as it came.</summary>
internal sealed record HostAnswer(string Host, int Status, string Body)
{
    /// <summary>The row that a Dataverse create made, from the header <c>OData-EntityId</c>.</summary>
    public string? EntityId { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonNode? Json { get; } = Parse(Body);

    /// <summary>The stable code of the store's problem; null when there is none.</summary>
    public string? Code => IsSuccess ? null : Text("code");

    /// <summary>The words for a person: a refusal's message in the host's own envelope, or the whole body.</summary>
    public string Words => Message() ?? (Body.Length == 0 ? "(no body)" : Body);

    /// <summary>The text at a path such as <c>fields.status.name</c>; null when there is nothing.</summary>
    public string? Text(string path) => At(path) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    /// <summary>The whole number at a path; null when there is none.</summary>
    public long? Number(string path) =>
        long.TryParse(Text(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The node at a path; null when there is none.</summary>
    public JsonNode? At(string path) => At(Json, path);

    /// <summary>The objects of the list at a path; the empty path is the body itself.</summary>
    public JsonObject[] List(string path) => At(path) is JsonArray list ? [.. list.OfType<JsonObject>()] : [];

    /// <summary>The answer itself when the host did what was asked.</summary>
    /// <exception cref="OtherwiseException">It did not.</exception>
    public HostAnswer Granted() => IsSuccess ? this : throw new OtherwiseException($"{Host} answered {Status}: {Words}");

    /// <summary>Checks that the host refused with this status, in words that hold each of the texts.</summary>
    /// <exception cref="OtherwiseException">It did not.</exception>
    public void MustRefuse(int status, params string[] texts)
    {
        Expect.That(Status == status, $"{Host} answered {Status} instead of {status}: {Words}");
        foreach (var text in texts)
        {
            Expect.That(Words.Contains(text, StringComparison.Ordinal), $"{Host}'s refusal does not say '{text}': {Words}");
        }
    }

    /// <summary>The text at a path where there must be one.</summary>
    /// <exception cref="OtherwiseException">There is none.</exception>
    public string MustHave(string path) => Text(path) ?? throw new OtherwiseException($"{Host}'s answer has no '{path}': {Body}");

    /// <summary>The whole number at a path where there must be one.</summary>
    /// <exception cref="OtherwiseException">There is none.</exception>
    public long MustHaveNumber(string path) => Number(path) ?? throw new OtherwiseException($"{Host}'s answer has no number '{path}': {Body}");

    private static JsonNode? At(JsonNode? node, string path)
    {
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonObject container ? container[name] : null;
        }

        return node;
    }

    private string? Message()
    {
        if (Text("error.message") is { } dataverse)
        {
            return dataverse;
        }

        if (At("errorMessages") is JsonArray { Count: > 0 } jira)
        {
            return string.Join('\n', jira.Select(line => line?.ToString()));
        }

        return Text("detail");
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
