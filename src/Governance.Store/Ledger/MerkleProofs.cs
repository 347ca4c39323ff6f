using System;
using System.Collections.Generic;

namespace Governance.Store.Ledger;

/// <summary>Checks proofs as RFC 9162 describes it (2.1.3.2 and 2.1.4.2). Never throws on a bad proof: it is false.</summary>
public static class MerkleProofs
{
    /// <summary>Whether the leaf stands at the zero-based index of the tree with this size and root.</summary>
    public static bool VerifyInclusion(byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof, byte[] root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size || leaf is not { Length: MerkleHash.Size } || root is not { Length: MerkleHash.Size })
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var step in proof)
        {
            if (last == 0 || step is not { Length: MerkleHash.Size })
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(step, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = MerkleHash.Node(hash, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the tree of size <paramref name="to"/> begins with the tree of size <paramref name="from"/>.</summary>
    public static bool VerifyConsistency(long from, byte[] fromRoot, long to, byte[] toRoot, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (from < 1 || from > to || fromRoot is not { Length: MerkleHash.Size } || toRoot is not { Length: MerkleHash.Size })
        {
            return false;
        }

        if (from == to)
        {
            return proof.Count == 0 && fromRoot.AsSpan().SequenceEqual(toRoot);
        }

        var steps = new List<byte[]>(proof.Count + 1);
        if ((from & (from - 1)) == 0)
        {
            steps.Add(fromRoot);
        }

        steps.AddRange(proof);
        return steps.Count != 0 && Walk(from, fromRoot, to, toRoot, steps);
    }

    private static bool Walk(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> steps)
    {
        var (node, last) = (from - 1, to - 1);
        while ((node & 1) == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (older, newer) = (steps[0], steps[0]);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is not { Length: MerkleHash.Size } step)
            {
                return false;
            }

            if (i == 0)
            {
                continue;
            }

            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                (older, newer) = (MerkleHash.Node(step, older), MerkleHash.Node(step, newer));
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                newer = MerkleHash.Node(newer, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && older.AsSpan().SequenceEqual(fromRoot) && newer.AsSpan().SequenceEqual(toRoot);
    }
}
