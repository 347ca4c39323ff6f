using System;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Sync.Http;

/// <summary>Reads JSON that another system wrote: nothing about its shape is taken for granted.</summary>
public static partial class JsonBody
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

    /// <summary>A member, or null when it is absent, null, cannot be found for certain, or the element is no object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member's name.</param>
    public static JsonElement? Member(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object
                && element.TryGetProperty(name, out var value)
                && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                    ? value
                    : null;
        }
        catch (InvalidOperationException)
        {
            // A name beside it is half a character.
            return null;
        }
    }

    /// <summary>A member's text, with U+FFFD for each half character, or null when it is absent or no text.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member's name.</param>
    public static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;

    /// <summary>A member's whole number (also when written as text), or null.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member's name.</param>
    public static long? Number(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => number,
        { ValueKind: JsonValueKind.String } value when long.TryParse(TextOf(value), out var number) => number,
        _ => null,
    };

    // Half a character is JSON and no text: it is shown as what it is, so that nothing hides behind it.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            var raw = Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));
            return JsonSerializer.Deserialize<string>(Escape().Replace(raw, static escape => escape.Groups["half"].Success ? "\\ufffd" : escape.Value));
        }
    }

    [GeneratedRegex(@"\\(u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
