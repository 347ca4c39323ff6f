using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

using Governance.Store.Ledger;
using Governance.Store.Ledger.Export;

using Xunit;

namespace Governance.Store.Tests.Ledger;

/// <summary>Whoever changes an export is found with nothing but the verifier key.</summary>
public sealed class ExportVerifierTests : IDisposable
{
    private const string Origin = "governance.example/t1";
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private string Vkey => VerifierKey.Of(Origin, key).ToString();

    [Fact]
    public void Export_AsWritten_IsVerified()
    {
        var report = ExportVerifier.Verify(Export(), Vkey);
        Assert.Equal(VerificationOutcome.Verified, report.Outcome);
        Assert.Equal((20, 4), (report.Entries, report.Checkpoints));
    }

    [Fact]
    public void Export_WhenAnyByteIsFlipped_IsFound()
    {
        var export = Write(Entries(10), Checkpoints(Entries(10), key));
        for (var i = 0; i < export.Length; i++)
        {
            var flipped = (byte[])export.Clone();
            flipped[i] ^= 0x01;
            Assert.True(ExportVerifier.Verify(flipped, Vkey).Outcome != VerificationOutcome.Verified, $"byte {i}");
        }
    }

    [Theory]
    [InlineData("AA==", true)]
    [InlineData("AB==", false)]
    [InlineData("AAA=", true)]
    [InlineData("AAB=", false)]
    [InlineData("AA= =", false)]
    [InlineData("", true)]
    public void Base64_HasOneSpelling(string text, bool taken) => Assert.Equal(taken, CanonicalBase64.Decode(text) is not null);

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":\"EvidenceCaptured\",\"data\":[]}")]
    [InlineData("{\"type\":\"EvidenceCaptured\",\"data\":{\"sha256\":7}}")]
    public void EvidenceDigest_OfAForeignEntry_IsNone(string entry) => Assert.Null(LedgerExport.EvidenceDigest(Encoding.UTF8.GetBytes(entry)));

    [Fact]
    public void Export_WhenAnEntryIsChanged_NamesTheEntry()
    {
        var export = Encoding.UTF8.GetString(Export()).Replace("\"value\":13", "\"value\":31", StringComparison.Ordinal);
        var report = ExportVerifier.Verify(Encoding.UTF8.GetBytes(export), Vkey);
        Assert.Equal(VerificationOutcome.Altered, report.Outcome);
        Assert.Contains("Entry 13 was altered", report.Findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WhenEntryAndLeafHashAreChangedTogether_NamesTheRange()
    {
        var entries = Entries(20);
        entries[12] = Entry(13, 99);
        var report = ExportVerifier.Verify(Write(entries, Checkpoints(Entries(20), key)), Vkey);
        Assert.Contains("The entries 11 to 15 are not those that were signed", Assert.Single(report.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WhenAnEntryIsLeftOut_Swapped_OrInserted_IsFound()
    {
        var good = Entries(20);
        var notes = Checkpoints(good, key);
        List<LedgerEntry> without = [.. good.Take(4), .. good.Skip(5)];
        List<LedgerEntry> swapped = [.. good.Take(4), good[5], good[4], .. good.Skip(6)];
        List<LedgerEntry> inserted = [.. good.Take(4), Entry(5, 77), .. good.Skip(4)];
        foreach (var bad in new[] { without, swapped, inserted })
        {
            Assert.Equal(VerificationOutcome.Altered, ExportVerifier.Verify(Write(bad, notes), Vkey).Outcome);
        }
    }

    [Fact]
    public void Export_WhenTheEndIsMissing_IsFound()
    {
        var export = Export();
        Assert.All(Enumerable.Range(1, 200), cut => Assert.NotEqual(VerificationOutcome.Verified, ExportVerifier.Verify(export.AsMemory(0, export.Length - cut), Vkey).Outcome));
    }

    [Fact]
    public void Export_CutBackToAnEarlierCheckpoint_IsFoundByTheKeptCheckpoint()
    {
        var earlier = Write(Entries(15), Checkpoints(Entries(15), key));
        var kept = Checkpoints(Entries(20), key)[^1];
        Assert.Equal(VerificationOutcome.Verified, ExportVerifier.Verify(earlier, Vkey).Outcome);
        var report = ExportVerifier.Verify(earlier, Vkey, kept);
        Assert.Contains("the end is missing", Assert.Single(report.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_RewrittenWithTheSameKey_IsFoundByTheKeptCheckpoint()
    {
        var entries = Entries(20);
        var kept = Checkpoints(entries, key)[^1];
        entries[2] = Entry(3, 99);
        var report = ExportVerifier.Verify(Write(entries, Checkpoints(entries, key)), Vkey, kept);
        Assert.Contains("rewritten", Assert.Single(report.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_RewrittenWithAnotherKey_IsFound()
    {
        var report = ExportVerifier.Verify(Write(Entries(20), Checkpoints(Entries(20), other)), Vkey);
        Assert.Equal(VerificationOutcome.Altered, report.Outcome);
        Assert.Equal(0, report.Checkpoints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("governance-export/2\ta\t0\t0\t0\n")]
    public void File_ThatIsNoExport_IsUnusable(string text) =>
        Assert.Equal(VerificationOutcome.Unusable, ExportVerifier.Verify(Encoding.UTF8.GetBytes(text), Vkey).Outcome);

    [Fact]
    public void Key_ThatIsNone_IsUnusable() => Assert.Equal(VerificationOutcome.Unusable, ExportVerifier.Verify(Export(), "nothing").Outcome);

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
    }

    private static List<LedgerEntry> Entries(int count) => [.. Enumerable.Range(1, count).Select(number => Entry(number, number))];

    private static LedgerEntry Entry(int number, int value)
    {
        var bytes = Encoding.UTF8.GetBytes(number == 7
            ? $$"""{"data":{"sha256":"{{new string('a', 64)}}"},"sequence":{{number}},"type":"EvidenceCaptured"}"""
            : $$"""{"data":{"value":{{value}}},"sequence":{{number}},"type":"Sample"}""");
        return new LedgerEntry { Number = number, Stream = "sample/1", Version = number, Type = "Sample", CommandId = "command", Leaf = MerkleHash.Leaf(bytes), Bytes = bytes };
    }

    private static List<string> Checkpoints(List<LedgerEntry> entries, ECDsa signer)
    {
        var tree = new MerkleTree();
        var notes = new List<string>();
        foreach (var entry in entries)
        {
            tree.Append(entry.Leaf);
            if (tree.Size % 5 == 0)
            {
                notes.Add(SignedNote.Sign(new Checkpoint(Origin, tree.Size, tree.Root(tree.Size)).Text, Origin, signer));
            }
        }

        return notes;
    }

    private static byte[] Write(List<LedgerEntry> entries, List<string> notes)
    {
        using var file = new MemoryStream();
        LedgerExport.Write(file, Origin, entries, notes);
        return file.ToArray();
    }

    private byte[] Export() => Write(Entries(20), Checkpoints(Entries(20), key));
}
