using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Storage;

namespace Governance.Store.Evidence;

/// <summary>Evidence bytes as files named by their SHA-256. A file is complete and flushed before it has its name, and its name is flushed before it is answered.</summary>
internal sealed class EvidenceFiles(string dataFolder, TimeProvider clock) : IEvidenceContent, IEvidenceErasure
{
    // Bytes are put before they are captured. What was put within this time is about to be, and is not erased.
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> put = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<string> Put(string tenant, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(tenant, digest);
        Remember(path);
        if (!await Holds(path, digest, cancellationToken))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await Write(path, content, cancellationToken);
        }

        // Also for a file that was there: whoever wrote it may have ended before its name was flushed.
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > dataFolder.TrimEnd(Path.DirectorySeparatorChar).Length; folder = Path.GetDirectoryName(folder)!)
        {
            FolderFlush.Flush(folder);
        }

        FolderFlush.Flush(dataFolder);
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

    /// <inheritdoc/>
    public bool TryErase(string tenant, string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        var path = PathOf(tenant, sha256);
        lock (gate)
        {
            if (put.TryGetValue(path, out var at) && clock.GetUtcNow() - at < Lately)
            {
                return false;
            }

            if (File.Exists(path))
            {
                File.Delete(path);
                FolderFlush.Flush(Path.GetDirectoryName(path)!);
            }

            return true;
        }
    }

    private void Remember(string path)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var (old, _) in put.Where(known => now - known.Value >= Lately).ToList())
            {
                put.Remove(old);
            }

            put[path] = now;
        }
    }

    // A file of that name is trusted only when its bytes have that digest: a disk or a person may have changed it.
    private static async Task<bool> Holds(string path, string digest, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == digest;
    }

    private static async Task Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var part = path + "." + Guid.NewGuid().ToString("N") + ".part";
        await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    private string PathOf(string tenant, string digest) => Path.Combine(dataFolder, "evidence", tenant, digest[..2], digest);
}
