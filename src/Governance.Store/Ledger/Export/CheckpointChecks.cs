using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Governance.Store.Ledger.Export;

/// <summary>Signed heads against the tree that the exported entries make.</summary>
internal static class CheckpointChecks
{
    /// <summary>How many checkpoints are right; what is wrong goes into the findings.</summary>
    public static long Check(ExportLines lines, VerifierKey key, MerkleTree tree, List<string> findings)
    {
        long good = 0;
        long last = 0;
        var broken = false;
        foreach (var (size, base64) in lines.Checkpoints)
        {
            // As it is written here: three lines, an empty one, one signature.
            var checkpoint = Decode(base64) is { } note && note.Split('\n').Length == 6 ? Checkpoint.Open(note, key) : null;
            if (checkpoint is null || checkpoint.Size.ToString(CultureInfo.InvariantCulture) != size || checkpoint.Size <= last)
            {
                findings.Add($"The checkpoint of size {size} is not signed by {key.Name}, or not in its place.");
                continue;
            }

            if (checkpoint.Size > tree.Size)
            {
                findings.Add(Invariant($"A signed checkpoint covers {checkpoint.Size} entries, the export holds {tree.Size}: the end is missing."));
            }
            else if (!tree.Root(checkpoint.Size).AsSpan().SequenceEqual(checkpoint.Root))
            {
                if (!broken)
                {
                    findings.Add(Invariant($"The entries {last + 1} to {checkpoint.Size} are not those that were signed: at least one of them was altered, left out, added or moved."));
                }

                broken = true;
            }
            else
            {
                good++;
            }

            last = checkpoint.Size;
        }

        if (last < tree.Size || lines.Checkpoints.Count == 0)
        {
            findings.Add(Invariant($"No signed checkpoint covers the entries {last + 1} to {tree.Size}."));
        }

        return good;
    }

    /// <summary>A checkpoint that was kept elsewhere must be a beginning of the exported tree.</summary>
    public static void CheckKept(string note, VerifierKey key, MerkleTree tree, List<string> findings)
    {
        var kept = Checkpoint.Open(note, key);
        if (kept is null)
        {
            findings.Add($"The kept checkpoint is not signed by {key.Name}.");
        }
        else if (kept.Size > tree.Size)
        {
            findings.Add(Invariant($"The kept checkpoint covers {kept.Size} entries, the export holds {tree.Size}: the end is missing."));
        }
        else if (!tree.Root(kept.Size).AsSpan().SequenceEqual(kept.Root))
        {
            findings.Add(Invariant($"The first {kept.Size} entries are not those of the kept checkpoint: the ledger was rewritten."));
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string? Decode(string base64) => CanonicalBase64.Decode(base64) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
