using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Governance.Store.Tests.Recount;

/// <summary>The entries of an export, read from its text and from nothing else of the store.</summary>
internal static class LedgerCopy
{
    public static IReadOnlyList<LedgerLine> Read(byte[] export)
    {
        var lines = new List<LedgerLine>();
        foreach (var line in Encoding.UTF8.GetString(export).Split('\n'))
        {
            if (line.StartsWith("E\t", StringComparison.Ordinal))
            {
                using var document = JsonDocument.Parse(line.Split('\t', 4)[3]);
                lines.Add(Line(document.RootElement.Clone()));
            }
        }

        return lines;
    }

    private static LedgerLine Line(JsonElement entry)
    {
        var stream = entry.GetProperty("stream").GetString()!.Split('/', 2);
        return new LedgerLine(
            entry.GetProperty("sequence").GetInt64(),
            entry.GetProperty("type").GetString()!,
            stream[0],
            stream[1],
            entry.GetProperty("commandId").GetString()!,
            entry.GetProperty("data"));
    }
}
