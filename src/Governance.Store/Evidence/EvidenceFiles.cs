using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Evidence;

/// <summary>Evidence bytes as files named by their SHA-256. A file is complete and flushed before it has its name.</summary>
internal sealed class EvidenceFiles(string dataFolder) : IEvidenceContent
{
    /// <inheritdoc/>
    public async Task<string> Put(string tenant, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(tenant, digest);
        if (File.Exists(path))
        {
            return digest;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.NewGuid().ToString("N") + ".part";
        await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
        return digest;
    }

    /// <inheritdoc/>
    public Stream? Open(string tenant, string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var path = PathOf(tenant, sha256);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    private string PathOf(string tenant, string digest) => Path.Combine(dataFolder, "evidence", tenant, digest[..2], digest);
}
