using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Evidence;

namespace Governance.Store.Tests.Sync;

/// <summary>Evidence bytes in memory.</summary>
internal sealed class FakeContent : IEvidenceContent
{
    public Dictionary<string, byte[]> Kept { get; } = new(StringComparer.Ordinal);

    public Task<string> Put(string tenant, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        Kept[digest] = content.ToArray();
        return Task.FromResult(digest);
    }

    public Stream? Open(string tenant, string sha256) =>
        Kept.TryGetValue(sha256, out var bytes) ? new MemoryStream(bytes) : null;
}
