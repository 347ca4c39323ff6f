using System;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;

namespace Governance.Store.Ledger;

/// <summary>
/// The Merkle tree of RFC 9162 over leaf hashes, with its complete nodes kept in memory: appending costs one hash on average,
/// roots and proofs of any past size cost a logarithm. Thread-safe.
/// </summary>
public sealed class MerkleTree
{
    private readonly Lock gate = new();
    private readonly List<List<byte[]>> levels = [[]];

    /// <summary>How many leaves there are.</summary>
    public long Size
    {
        get
        {
            lock (gate)
            {
                return levels[0].Count;
            }
        }
    }

    /// <summary>Adds a leaf hash at the end.</summary>
    public void Append(byte[] leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        lock (gate)
        {
            levels[0].Add(leaf);
            for (var level = 0; levels[level].Count % 2 == 0; level++)
            {
                if (levels.Count == level + 1)
                {
                    levels.Add([]);
                }

                levels[level + 1].Add(MerkleHash.Node(levels[level][^2], levels[level][^1]));
            }
        }
    }

    /// <summary>The root of the first <paramref name="size"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer leaves.</exception>
    public byte[] Root(long size)
    {
        lock (gate)
        {
            CheckSize(size);
            return size == 0 ? MerkleHash.Empty : Range(0, size);
        }
    }

    /// <summary>The root of all leaves and these after them, without taking them in.</summary>
    public byte[] RootWith(IReadOnlyList<byte[]> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var peaks = Peaks();
        foreach (var leaf in leaves)
        {
            peaks.Add((0, leaf));
            while (peaks.Count > 1 && peaks[^2].Level == peaks[^1].Level)
            {
                var merged = (peaks[^1].Level + 1, MerkleHash.Node(peaks[^2].Hash, peaks[^1].Hash));
                peaks.RemoveRange(peaks.Count - 2, 2);
                peaks.Add(merged);
            }
        }

        if (peaks.Count == 0)
        {
            return MerkleHash.Empty;
        }

        var root = peaks[^1].Hash;
        for (var i = peaks.Count - 2; i >= 0; i--)
        {
            root = MerkleHash.Node(peaks[i].Hash, root);
        }

        return root;
    }

    /// <summary>Proof that the leaf with the zero-based index stands in the tree of the given size (RFC 9162, 2.1.3.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not below the size, or there are fewer leaves.</exception>
    public IReadOnlyList<byte[]> InclusionProof(long index, long size)
    {
        lock (gate)
        {
            CheckSize(size);
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
            var proof = new List<byte[]>();
            Path(index, 0, size, proof);
            return proof;
        }
    }

    /// <summary>Proof that the tree of size <paramref name="to"/> begins with the tree of size <paramref name="from"/> (RFC 9162, 2.1.4.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">From is not between 1 and to, or there are fewer leaves.</exception>
    public IReadOnlyList<byte[]> ConsistencyProof(long from, long to)
    {
        lock (gate)
        {
            CheckSize(to);
            ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
            var proof = new List<byte[]>();
            SubProof(from, 0, to, true, proof);
            return proof;
        }
    }

    private static long Split(long size) => 1L << (BitOperations.Log2((ulong)(size - 1)));

    private void CheckSize(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, levels[0].Count);
    }

    // The complete subtrees that the leaves make, from the largest to the smallest.
    private List<(int Level, byte[] Hash)> Peaks()
    {
        lock (gate)
        {
            var peaks = new List<(int Level, byte[] Hash)>();
            for (var level = levels.Count - 1; level >= 0; level--)
            {
                if (levels[level].Count % 2 == 1)
                {
                    peaks.Add((level, levels[level][^1]));
                }
            }

            return peaks;
        }
    }

    private byte[] Range(long start, long size)
    {
        if (BitOperations.IsPow2(size))
        {
            var level = BitOperations.Log2((ulong)size);
            return levels[level][(int)(start >> level)];
        }

        var left = Split(size);
        return MerkleHash.Node(Range(start, left), Range(start + left, size - left));
    }

    private void Path(long index, long start, long size, List<byte[]> proof)
    {
        if (size == 1)
        {
            return;
        }

        var left = Split(size);
        if (index < left)
        {
            Path(index, start, left, proof);
            proof.Add(Range(start + left, size - left));
        }
        else
        {
            Path(index - left, start + left, size - left, proof);
            proof.Add(Range(start, left));
        }
    }

    private void SubProof(long from, long start, long size, bool whole, List<byte[]> proof)
    {
        if (from == size)
        {
            if (!whole)
            {
                proof.Add(Range(start, size));
            }

            return;
        }

        var left = Split(size);
        if (from <= left)
        {
            SubProof(from, start, left, whole, proof);
            proof.Add(Range(start + left, size - left));
        }
        else
        {
            SubProof(from - left, start + left, size - left, false, proof);
            proof.Add(Range(start, left));
        }
    }
}
