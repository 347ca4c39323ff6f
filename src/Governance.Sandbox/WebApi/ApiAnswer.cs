using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Governance.Sandbox.WebApi;

/// <summary>An answer that is complete before its first byte is sent.</summary>
internal sealed record ApiAnswer(int Status, byte[] Body, string? ContentType)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static ApiAnswer Empty(int status = 204) => new(status, [], null);

    public static ApiAnswer Json(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        return new ApiAnswer(status, buffer.WrittenSpan.ToArray(), "application/json; odata.metadata=minimal");
    }

    public static ApiAnswer Error(int status, string code, string message) => Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public ApiAnswer With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
