using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;

namespace Governance.Sandbox.Story.Steps;

/// <summary>A copy of a ledger export with one byte of one entry flipped.</summary>
internal static class AlteredExport
{
    /// <summary>Flips a byte in the middle of the entry's line; lines are <c>E TAB number TAB leaf hash TAB entry</c>.</summary>
    public static async Task WriteAsync(string export, string copy, long entry)
    {
        var bytes = await File.ReadAllBytesAsync(export);
        var start = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\nE\t{entry}\t")) + 1;
        Expect.That(start > 0, $"the export holds no entry {entry}");
        var content = start + $"E\t{entry}\t".Length + 64 + 1;
        var end = start + bytes.AsSpan(start).IndexOf((byte)'\n');
        bytes[content + ((end - content) / 2)] ^= 1;
        await File.WriteAllBytesAsync(copy, bytes);
    }
}
