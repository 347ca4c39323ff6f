using System;
using System.Security.Cryptography;

namespace Governance.Store.Ledger;

/// <summary>The hashes of RFC 9162, section 2.1.1: leaves and nodes can never be taken for each other.</summary>
public static class MerkleHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = 32;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    /// <summary>SHA-256 of 0x00 and the entry.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0x00]);
        hash.AppendData(entry);
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256 of 0x01, the left and the right hash.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> content = stackalloc byte[1 + Size + Size];
        content[0] = 0x01;
        left.CopyTo(content[1..]);
        right.CopyTo(content[(1 + Size)..]);
        return SHA256.HashData(content);
    }
}
