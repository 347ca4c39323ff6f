using System;

namespace Governance.Store.Sync.Dataverse;

/// <summary>A file column's content.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="ContentType">The media type that the host names.</param>
internal sealed record HostFile(ReadOnlyMemory<byte> Bytes, string ContentType)
{
    /// <summary>Code of the fault that the file is longer than the store takes.</summary>
    public const string TooLarge = "Evidence.FileTooLarge";

    /// <summary>The longest file taken: the file column's own limit.</summary>
    public const int Longest = 32 * 1024 * 1024;
}
