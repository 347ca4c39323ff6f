using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;

using Microsoft.AspNetCore.Http;

namespace Governance.Server.Portfolio;

/// <summary>A file of the built page, held in memory, plain and compressed.</summary>
internal sealed class PageFile(byte[] bytes, string contentType)
{
    private readonly byte[] compressed = Compress(bytes);

    /// <summary>Sends the file. Its name holds a digest of its content when it lies in <c>assets</c>, so it never changes.</summary>
    public async Task Send(HttpContext context, bool neverChanges)
    {
        var response = context.Response;
        var takesGzip = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", System.StringComparison.OrdinalIgnoreCase);
        var body = takesGzip && compressed.Length < bytes.Length ? compressed : bytes;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = neverChanges ? "public, max-age=31536000, immutable" : "no-cache";
        if (ReferenceEquals(body, compressed))
        {
            response.Headers.ContentEncoding = "gzip";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static byte[] Compress(byte[] plain)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize))
        {
            gzip.Write(plain);
        }

        return buffer.ToArray();
    }
}
