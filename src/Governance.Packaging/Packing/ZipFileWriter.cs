using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Governance.Packaging.Packing;

/// <summary>
/// Writes a zip whose bytes depend on the entries alone: not on the time, the folder or the file system. Entries are stored as
/// they are, because what a compressor makes of them changes with its version and with the processor.
/// </summary>
internal static class ZipFileWriter
{
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<ZipEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                var written = archive.CreateEntry(entry.Name, CompressionLevel.NoCompression);
                written.LastWriteTime = EntryTime;
                written.ExternalAttributes = 0;
                using var content = written.Open();
                content.Write(entry.Content);
            }
        }

        return stream.ToArray();
    }
}
