using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

using Governance.Store.Ledger;
using Governance.Store.Ledger.Export;

using Xunit;

namespace Governance.Store.Tests.Ledger;

/// <summary>Whatever the verifier is given, it answers; and it calls nothing verified but what was written.</summary>
public sealed class VerifierFuzzTests : IDisposable
{
    private const string Origin = "governance.example/t1";
    private const int Rounds = 5000;
    private static readonly string[] Odd = ["", "0", "-1", "01", "+1", " ", "99999999999999999999", "x\n\n", "\n\n", "x\n\n\n", "—", "— a b", "\t", "[]", "{}", "{\"type\":\"EvidenceCaptured\",\"data\":{\"sha256\":\"\\ud800\"}}", "{\"\\ud800\":1}", "\ufffd", "AA==", "null"];
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Random random = new(20261121);

    [Fact]
    public void Verifier_OnFiveThousandMutations_NeverThrows_AndVerifiesOnlyWhatWasWritten()
    {
        var (export, notes) = Make();
        var vkey = VerifierKey.Of(Origin, key).ToString();
        Assert.Equal(VerificationOutcome.Verified, ExportVerifier.Verify(export, vkey + "\n", notes[0]).Outcome);
        for (var round = 0; round < Rounds; round++)
        {
            var (file, name, kept) = (export, vkey, notes[0]);
            switch (round % 4)
            {
                case 0: file = Bytes(export); break;
                case 1: file = Lines(export); break;
                case 2: name = Key(vkey); break;
                default: kept = Note(notes[0]); break;
            }

            var fault = Record.Exception(() => Check(export, file, vkey, name, notes[0], kept));
            Assert.True(fault is null, $"round {round}: {fault}");
        }
    }

    public void Dispose() => key.Dispose();

    private static void Check(byte[] export, byte[] file, string vkey, string name, string note, string kept)
    {
        if (ExportVerifier.Verify(file, name, kept).Outcome == VerificationOutcome.Verified)
        {
            Assert.True(VerifierKey.TryParse(vkey, out var verifier));
            // Each checkpoint stands for itself: one of them may be left out, nothing else may differ.
            var (written, read) = (Encoding.Latin1.GetString(export).Split('\n'), Encoding.Latin1.GetString(file).Split('\n'));
            Assert.Equal(Others(written), Others(read));
            Assert.Equal(read.Where(IsCheckpoint), written.Where(line => IsCheckpoint(line) && read.Contains(line, StringComparer.Ordinal)));
            Assert.Equal(vkey, name.Trim());
            Assert.Equal(SignedNote.Open(note, verifier), SignedNote.Open(kept, verifier));
        }
    }

    private static bool IsCheckpoint(string line) => line.StartsWith("C\t", StringComparison.Ordinal);

    private static IEnumerable<string> Others(string[] lines) => lines.Skip(1).Where(line => !IsCheckpoint(line));

    private (byte[] Export, List<string> Notes) Make()
    {
        var (tree, entries, notes) = (new MerkleTree(), new List<LedgerEntry>(), new List<string>());
        for (var number = 1; number <= 6; number++)
        {
            var bytes = Encoding.UTF8.GetBytes(number % 3 == 0
                ? $$"""{"data":{"sha256":"{{new string((char)('a' + number), 64)}}"},"sequence":{{number}},"type":"EvidenceCaptured"}"""
                : $$"""{"at":"2026-11-20T09:00:00+00:00","data":{"value":{{number}}},"sequence":{{number}},"type":"Sample"}""");
            entries.Add(new LedgerEntry { Number = number, Stream = "sample/1", Version = number, Type = "Sample", CommandId = "command", Leaf = MerkleHash.Leaf(bytes), Bytes = bytes });
            tree.Append(entries[^1].Leaf);
            if (number % 3 == 0)
            {
                notes.Add(SignedNote.Sign(new Checkpoint(Origin, number, tree.Root(number)).Text, Origin, key));
            }
        }

        using var file = new MemoryStream();
        LedgerExport.Write(file, Origin, entries, notes);
        return (file.ToArray(), notes);
    }

    private byte[] Bytes(byte[] source)
    {
        List<byte> bytes = [.. source];
        for (var more = random.Next(1, 4); more > 0 && bytes.Count > 1; more--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)random.Next(256)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Lines and fields moved, doubled, left out or replaced, with leaves, counts and encodings put right again.</summary>
    private byte[] Lines(byte[] source)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(source).Split('\n')];
        for (var more = random.Next(1, 4); more > 0 && lines.Count > 1; more--)
        {
            var (at, to) = (random.Next(lines.Count), random.Next(lines.Count));
            var fields = lines[at].Split('\t');
            var field = random.Next(fields.Length);
            switch (random.Next(5))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(to, lines[at]); break;
                case 2: (lines[at], lines[to]) = (lines[to], lines[at]); break;
                case 3: fields[field] = Odd[random.Next(Odd.Length)]; goto default;
                case 4 when fields is ["C", _, _]: fields[2] = Convert.ToBase64String(Bytes(Convert.FromBase64String(fields[2]))); goto default;
                default: lines[at] = string.Join('\t', Right(fields)); break;
            }
        }

        if (random.Next(2) == 0)
        {
            lines[0] = $"governance-export/1\t{Origin}\t{Count(lines, "E")}\t{Count(lines, "C")}\t{Count(lines, "V")}";
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static int Count(List<string> lines, string kind) => lines.Count(line => line.StartsWith(kind + "\t", StringComparison.Ordinal));

    private static string[] Right(string[] fields)
    {
        if (fields is ["E", _, _, _])
        {
            fields[2] = Convert.ToHexStringLower(MerkleHash.Leaf(Encoding.UTF8.GetBytes(fields[3])));
        }

        return fields;
    }

    private string Key(string source)
    {
        var parts = source.Split('+', 3);
        var spki = Bytes(Convert.FromBase64String(parts[2])[1..]);
        return random.Next(4) switch
        {
            0 => $"{parts[0]}+{BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(spki)):x8}+{Convert.ToBase64String([0x02, .. spki])}",
            1 => $"{parts[0]}+{parts[1].ToUpperInvariant()}+{parts[2]}",
            2 => $"{Odd[random.Next(Odd.Length)]}+{parts[1]}+{parts[2]}",
            _ => Letters(source),
        };
    }

    private string Note(string source)
    {
        var lines = source.Split('\n');
        var at = random.Next(lines.Length);
        lines[at] = random.Next(3) switch { 0 => Odd[random.Next(Odd.Length)], 1 => Letters(lines[at]), _ => lines[random.Next(lines.Length)] };
        return random.Next(8) == 0 ? Odd[random.Next(Odd.Length)] : string.Join('\n', lines);
    }

    private string Letters(string source)
    {
        var at = random.Next(source.Length + 1);
        string[] letters = ["", "A", "=", " ", "\n", "\ud800", "+", "\0"];
        return source[..at] + letters[random.Next(letters.Length)] + source[Math.Min(source.Length, at + random.Next(2))..];
    }
}
