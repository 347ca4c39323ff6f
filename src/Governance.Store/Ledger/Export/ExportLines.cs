using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Governance.Store.Ledger.Export;

/// <summary>An export taken apart, line by line, without trusting any of it.</summary>
internal sealed class ExportLines
{
    private const byte Tab = (byte)'\t';
    private const byte LineEnd = (byte)'\n';

    public string[] Header { get; private init; } = [];

    public List<(string Number, string Leaf, ReadOnlyMemory<byte> Bytes)> Entries { get; } = [];

    public List<(string Size, string Note)> Checkpoints { get; } = [];

    public List<string> Evidence { get; } = [];

    public List<string> Faults { get; } = [];

    public static ExportLines Read(ReadOnlyMemory<byte> file)
    {
        var first = file.Span.IndexOf(LineEnd);
        var lines = new ExportLines { Header = first < 0 ? [] : Text(file[..first]).Split('\t') };
        var rest = file[(first + 1)..];
        for (var number = 2; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOf(LineEnd);
            if (end < 0)
            {
                lines.Fault(number, "has no end");
                break;
            }

            lines.Take(rest[..end], number);
            rest = rest[(end + 1)..];
        }

        return lines;
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.Latin1.GetString(bytes.Span);

    private void Take(ReadOnlyMemory<byte> line, int number)
    {
        if (Checkpoints.Count + Evidence.Count == 0 && line.Span.StartsWith("E\t"u8) && Cut(line[2..], out var index, out var rest) && Cut(rest, out var leaf, out var bytes))
        {
            Entries.Add((index, leaf, bytes));
        }
        else if (Evidence.Count == 0 && line.Span.StartsWith("C\t"u8) && Cut(line[2..], out var size, out var note))
        {
            Checkpoints.Add((size, Text(note)));
        }
        else if (line.Span.StartsWith("V\t"u8))
        {
            Evidence.Add(Text(line[2..]));
        }
        else
        {
            Fault(number, string.Create(CultureInfo.InvariantCulture, $"cannot be read; it stands where entry {Entries.Count + 1} or what follows the entries is expected"));
        }
    }

    private void Fault(int line, string what) => Faults.Add(string.Create(CultureInfo.InvariantCulture, $"Line {line} of the export {what}."));

    private static bool Cut(ReadOnlyMemory<byte> line, out string field, out ReadOnlyMemory<byte> rest)
    {
        var end = line.Span.IndexOf(Tab);
        (field, rest) = end < 0 ? (string.Empty, line) : (Text(line[..end]), line[(end + 1)..]);
        return end >= 0;
    }
}
