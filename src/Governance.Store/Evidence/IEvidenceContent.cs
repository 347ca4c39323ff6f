using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Evidence;

/// <summary>Evidence bytes by their SHA-256. Thread-safe; putting the same bytes twice keeps one copy.</summary>
public interface IEvidenceContent
{
    /// <summary>Stores the bytes durably and answers their SHA-256 (lower-case hex).</summary>
    public Task<string> Put(string tenant, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>The bytes, or null when there are none with this digest.</summary>
    public Stream? Open(string tenant, string sha256);
}
