using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Edge;

/// <summary>Reads the body of a call: a JSON object of bounded length and depth, or a refusal.</summary>
internal static class EdgeBody
{
    private const int Longest = 1024 * 1024;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private static readonly ForgeRefusal Malformed = new("Request.Malformed", StatusCodes.Status400BadRequest,
        "The body is not a JSON object. Send what the manifest's modules send.");

    private static readonly ForgeRefusal TooLarge = new("Request.TooLarge", StatusCodes.Status413PayloadTooLarge,
        "The body is longer than one megabyte. Send less.");

    public static async Task<(JsonDocument? Body, ForgeRefusal? Refusal)> ReadAsync(
        HttpRequest request, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16_384];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > Longest)
            {
                return (null, TooLarge);
            }

            kept.Write(buffer, 0, read);
        }

        try
        {
            var body = JsonDocument.Parse(new ReadOnlyMemory<byte>(kept.GetBuffer(), 0, (int)kept.Length).ToArray(), Options);
            if (body.RootElement.ValueKind == JsonValueKind.Object)
            {
                return (body, null);
            }

            body.Dispose();
            return (null, Malformed);
        }
        catch (JsonException)
        {
            return (null, Malformed);
        }
    }
}
