using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Ledger;

using Xunit;

namespace Governance.Store.Tests.Ledger;

/// <summary>The known vectors of RFC 6962 (the same tree in RFC 9162), and every proof of every small tree.</summary>
public sealed class MerkleTreeTests
{
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Roots_OfTheKnownTree_AreTheKnownOnes()
    {
        var tree = Known();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex(tree.Root(0)));
        Assert.Equal(Roots, Enumerable.Range(1, 8).Select(size => Hex(tree.Root(size))));
    }

    [Fact]
    public void InclusionProof_OfTheFirstOfEight_IsTheKnownOne() => Assert.Equal(
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
        Known().InclusionProof(0, 8).Select(Hex));

    [Fact]
    public void ConsistencyProof_OfSixInEight_IsTheKnownOne() => Assert.Equal(
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
        Known().ConsistencyProof(6, 8).Select(Hex));

    [Fact]
    public void EveryInclusionProof_Verifies_AndNoChangedOneDoes()
    {
        var tree = Tree(33);
        for (var size = 1; size <= 33; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = tree.InclusionProof(index, size);
                var (leaf, root) = (MerkleHash.Leaf([(byte)index]), tree.Root(size));
                Assert.True(MerkleProofs.VerifyInclusion(leaf, index, size, proof, root));
                Assert.False(MerkleProofs.VerifyInclusion(Flip(leaf), index, size, proof, root));
                Assert.False(MerkleProofs.VerifyInclusion(leaf, index, size, proof, Flip(root)));
                Assert.False(MerkleProofs.VerifyInclusion(leaf, index + 1, size, proof, root));
                Assert.False(MerkleProofs.VerifyInclusion(leaf, index, size, [.. proof, root], root));
                Assert.All(Mutations(proof), bad => Assert.False(MerkleProofs.VerifyInclusion(leaf, index, size, bad, root)));
            }
        }
    }

    [Fact]
    public void EveryConsistencyProof_Verifies_AndNoChangedOneDoes()
    {
        var tree = Tree(33);
        for (var to = 1; to <= 33; to++)
        {
            for (var from = 1; from <= to; from++)
            {
                var proof = tree.ConsistencyProof(from, to);
                var (older, newer) = (tree.Root(from), tree.Root(to));
                Assert.True(MerkleProofs.VerifyConsistency(from, older, to, newer, proof));
                Assert.False(MerkleProofs.VerifyConsistency(from, Flip(older), to, newer, proof));
                Assert.False(MerkleProofs.VerifyConsistency(from, older, to, Flip(newer), proof));
                Assert.False(MerkleProofs.VerifyConsistency(from, older, to, newer, [.. proof, newer]));
                Assert.All(Mutations(proof), bad => Assert.False(MerkleProofs.VerifyConsistency(from, older, to, newer, bad)));
            }
        }
    }

    [Fact]
    public void RootWith_IsTheRootAfterwards_AndTakesNothingIn()
    {
        for (var size = 0; size < 20; size++)
        {
            for (var more = 0; more < 20; more++)
            {
                var tree = Tree(size);
                Assert.Equal(Tree(size + more).Root(size + more), tree.RootWith([.. Enumerable.Range(size, more).Select(i => MerkleHash.Leaf([(byte)i]))]));
                Assert.Equal(size, tree.Size);
            }
        }
    }

    private static MerkleTree Known()
    {
        var tree = new MerkleTree();
        foreach (var leaf in Leaves)
        {
            tree.Append(MerkleHash.Leaf(Convert.FromHexString(leaf)));
        }

        return tree;
    }

    private static MerkleTree Tree(int size)
    {
        var tree = new MerkleTree();
        for (var i = 0; i < size; i++)
        {
            tree.Append(MerkleHash.Leaf([(byte)i]));
        }

        return tree;
    }

    private static IEnumerable<IReadOnlyList<byte[]>> Mutations(IReadOnlyList<byte[]> proof)
    {
        for (var i = 0; i < proof.Count; i++)
        {
            var flipped = proof.ToArray();
            flipped[i] = Flip(flipped[i]);
            yield return flipped;
            yield return [.. proof.Take(i), .. proof.Skip(i + 1)];
        }
    }

    private static byte[] Flip(byte[] hash)
    {
        var flipped = (byte[])hash.Clone();
        flipped[^1] ^= 1;
        return flipped;
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
