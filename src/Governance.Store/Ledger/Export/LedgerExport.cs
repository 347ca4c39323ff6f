using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Governance.Store.Ledger.Export;

/// <summary>Writes a tenant's ledger into one file that can be verified without us.</summary>
public static class LedgerExport
{
    /// <summary>Writes the entries (in order), the checkpoints (by size) and the digests of the evidence that they name.</summary>
    public static void Write(Stream output, string origin, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<string> checkpoints)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(checkpoints);
        var evidence = EvidenceOf(entries);
        using var writer = new BinaryWriter(output, ExportFormat.Utf8, leaveOpen: true);
        Line(writer, string.Create(CultureInfo.InvariantCulture, $"{ExportFormat.Name}\t{origin}\t{entries.Count}\t{checkpoints.Count}\t{evidence.Count}"), []);
        foreach (var entry in entries)
        {
            Line(writer, string.Create(CultureInfo.InvariantCulture, $"E\t{entry.Number}\t{Convert.ToHexStringLower(entry.Leaf)}\t"), entry.Bytes);
        }

        foreach (var note in checkpoints)
        {
            Line(writer, $"C\t{note.Split('\n')[1]}\t{Convert.ToBase64String(ExportFormat.Utf8.GetBytes(note))}", []);
        }

        foreach (var digest in evidence)
        {
            Line(writer, $"V\t{digest}", []);
        }
    }

    internal static SortedSet<string> EvidenceOf(IReadOnlyList<LedgerEntry> entries)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (EvidenceDigest(entry.Bytes) is { } digest)
            {
                found.Add(digest);
            }
        }

        return found;
    }

    /// <summary>The digest in an entry that captures evidence, or null.</summary>
    internal static string? EvidenceDigest(ReadOnlyMemory<byte> entry)
    {
        using var document = JsonDocument.Parse(entry);
        return EvidenceDigest(document.RootElement);
    }

    /// <summary>The digest in an entry that captures evidence, or null.</summary>
    internal static string? EvidenceDigest(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("EvidenceCaptured")
            && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("sha256", out var digest) && digest.ValueKind == JsonValueKind.String
                ? digest.GetString()
                : null;

    private static void Line(BinaryWriter writer, string text, byte[] bytes)
    {
        writer.Write(ExportFormat.Utf8.GetBytes(text));
        writer.Write(bytes);
        writer.Write((byte)'\n');
    }
}
