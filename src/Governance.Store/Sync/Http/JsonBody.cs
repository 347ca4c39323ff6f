using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Sync.Http;

/// <summary>Reads JSON that another system wrote: nothing about its shape is taken for granted.</summary>
public static class JsonBody
{
    /// <summary>The answer's body; a body that is no JSON is a fault of the host.</summary>
    /// <param name="answer">The answer to read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>A document that the caller disposes of.</returns>
    public static async Task<JsonDocument> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        try
        {
            return await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
        }
        catch (JsonException)
        {
            throw new HostException("Host.NotJson", (int)answer.StatusCode,
                "The host answered something that is no JSON. Check its address and the proxies on the way.");
        }
    }

    /// <summary>A member, or null when it is absent, null, or the element is no object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member's name.</param>
    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    /// <summary>A member's text, or null when it is absent or no text.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member's name.</param>
    public static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A member's whole number (also when written as text), or null.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member's name.</param>
    public static long? Number(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => number,
        { ValueKind: JsonValueKind.String } value when long.TryParse(value.GetString(), out var number) => number,
        _ => null,
    };
}
