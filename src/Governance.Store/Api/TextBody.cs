using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.Api;

/// <summary>A request body that is a text file.</summary>
internal static class TextBody
{
    /// <summary>The whole body, or null when it is not UTF-8.</summary>
    public static async Task<string?> Read(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var reader = new StreamReader(request.Body, new UTF8Encoding(false, true));
            return await reader.ReadToEndAsync(cancellation);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
