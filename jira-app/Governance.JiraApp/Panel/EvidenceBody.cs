using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.Store.Sync.Http;
using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Panel;

/// <summary>A file as the panel sends it: <c>{"content":"base64","contentType":"text/plain"}</c>.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type; empty when the browser knew none.</param>
internal sealed record EvidenceBody(byte[] Content, string ContentType)
{
    /// <summary>Base64 with room for a sender that escapes its plus signs.</summary>
    public const int LongestBody = 8 * 1024 * 1024;

    private const int MostBytes = 4 * 1024 * 1024;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 4 };

    public static async Task<(EvidenceBody? Body, ForgeRefusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16_384];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > LongestBody)
            {
                return (null, PanelRefusals.TooLarge);
            }

            kept.Write(buffer, 0, read);
        }

        try
        {
            using var body = JsonDocument.Parse(new ReadOnlyMemory<byte>(kept.GetBuffer(), 0, (int)kept.Length), Options);
            return Of(body.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // An escape such as \ud800 is JSON, but no text.
            return (null, PanelRefusals.ContentMalformed);
        }
    }

    private static (EvidenceBody? Body, ForgeRefusal? Refusal) Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object
            || JsonBody.Member(body, "content") is not { ValueKind: JsonValueKind.String } text
            || !text.TryGetBytesFromBase64(out var content))
        {
            return (null, PanelRefusals.ContentMalformed);
        }

        if (content.Length is 0 or > MostBytes)
        {
            return (null, content.Length == 0 ? PanelRefusals.ContentMissing : PanelRefusals.TooLarge);
        }

        var type = JsonBody.Text(body, "contentType");
        return (new EvidenceBody(content, string.IsNullOrWhiteSpace(type) ? "application/octet-stream" : type), null);
    }
}
