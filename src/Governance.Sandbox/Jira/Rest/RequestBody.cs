using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Reads what callers send; what cannot be read is answered as Jira does.</summary>
internal static class RequestBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The object that was sent, or the answer to something else.</summary>
    public static async Task<(JsonObject? Body, IResult? Refusal)> ReadObjectAsync(HttpContext http)
    {
        var (node, refusal) = await ReadAsync(http);
        return refusal is not null ? (null, refusal)
            : node is JsonObject body ? (body, null)
            : (null, Invalid("Send a JSON object."));
    }

    /// <summary>Any JSON value that was sent, or the answer to something else.</summary>
    public static async Task<(JsonNode? Body, IResult? Refusal)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            return (null, JiraAnswer.Error(StatusCodes.Status415UnsupportedMediaType, "Send the body as application/json."));
        }

        try
        {
            var node = await JsonNode.ParseAsync(http.Request.Body, documentOptions: Strict, cancellationToken: http.RequestAborted);
            Touch(node);
            return (node, null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return (null, Invalid("There was an error parsing JSON. Check that your request body is valid."));
        }
        catch (BadHttpRequestException failure)
        {
            return (null, JiraAnswer.Error(failure.StatusCode, "The request body cannot be read. Check its length."));
        }
    }

    // Nodes are read when they are asked for, and an escape such as \ud800 is JSON but no text: it fails here, and nowhere later.
    private static void Touch(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject body:
                body.ToList().ForEach(member => Touch(member.Value));
                break;
            case JsonArray list:
                list.ToList().ForEach(Touch);
                break;
            default:
                _ = Text(node);
                break;
        }
    }

    public static IResult Invalid(string message) => JiraAnswer.Error(StatusCodes.Status400BadRequest, message);

    /// <summary>The text that stands there, or null when something else does.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>The whole number that stands there, or null when something else does.</summary>
    public static long? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out var number) ? number : null;

    /// <summary>The texts of a list, or null when it is no list of texts.</summary>
    public static List<string>? Texts(JsonNode? node) =>
        node is JsonArray list && list.All(entry => Text(entry) is not null) ? [.. list.Select(entry => Text(entry)!)] : null;

    /// <summary>Parts of a text such as <c>summary,status</c>.</summary>
    public static List<string> Parts(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
