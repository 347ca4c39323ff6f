using System;
using System.Globalization;

namespace Governance.Store.Ledger;

/// <summary>A head of the tree in the C2SP tlog-checkpoint form.</summary>
/// <param name="Origin">The ledger, <c>origin/tenant</c>.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Root">Root hash.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>The text that is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>The checkpoint in a note that the key has signed, or null.</summary>
    public static Checkpoint? Open(string note, VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var lines = SignedNote.Open(note, key)?.Split('\n');
        if (lines is not { Length: >= 4 } || lines[0] != key.Name
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size.ToString(CultureInfo.InvariantCulture) != lines[1])
        {
            return null;
        }

        return CanonicalBase64.Decode(lines[2]) is { Length: MerkleHash.Size } root ? new Checkpoint(lines[0], size, root) : null;
    }
}
