using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Governance.Store.Ledger.Export;

/// <summary>
/// Checks an export with nothing but the verifier key: every entry against its leaf hash, every checkpoint's signature and root,
/// the numbering, the digests of the evidence, and, when given, a checkpoint that was kept elsewhere.
/// </summary>
public static class ExportVerifier
{
    /// <summary>Checks the export.</summary>
    /// <param name="file">The export's bytes.</param>
    /// <param name="vkey">The verifier key in its text form.</param>
    /// <param name="keptCheckpoint">A signed checkpoint that was kept elsewhere: it also finds an export cut back to an earlier state.</param>
    public static VerificationReport Verify(ReadOnlyMemory<byte> file, string vkey, string? keptCheckpoint = null)
    {
        if (!VerifierKey.TryParse(vkey, out var key))
        {
            return Unusable("The verifier key is not of the form name+id+key with an ECDSA P-256 key.");
        }

        var lines = ExportLines.Read(file);
        if (lines.Header.Length != 5 || lines.Header[0] != ExportFormat.Name)
        {
            return Unusable("The file does not begin as an export of this ledger does.");
        }

        var findings = new List<string>(lines.Faults);
        if (lines.Header[1] != key.Name)
        {
            findings.Add($"The export says that it is of the ledger {lines.Header[1]}, the verifier key is of {key.Name}.");
        }

        CheckCounts(lines, findings);
        var tree = CheckEntries(lines, findings);
        var good = CheckpointChecks.Check(lines, key, tree, findings);
        if (keptCheckpoint is not null)
        {
            CheckpointChecks.CheckKept(keptCheckpoint, key, tree, findings);
        }

        CheckEvidence(lines, findings);
        var outcome = findings.Count == 0 ? VerificationOutcome.Verified : VerificationOutcome.Altered;
        return new VerificationReport(outcome, lines.Entries.Count, good, findings)
        {
            NewestAt = lines.Entries.Count == 0 ? null : TimeOf(lines.Entries[^1].Bytes),
            IsAgainstKept = keptCheckpoint is not null,
        };
    }

    private static VerificationReport Unusable(string why) => new(VerificationOutcome.Unusable, 0, 0, [why]);

    private static void CheckCounts(ExportLines lines, List<string> findings)
    {
        int[] counts = [lines.Entries.Count, lines.Checkpoints.Count, lines.Evidence.Count];
        string[] names = ["entries", "checkpoints", "evidence digests"];
        for (var i = 0; i < counts.Length; i++)
        {
            var found = counts[i].ToString(CultureInfo.InvariantCulture);
            if (lines.Header[i + 2] != found)
            {
                findings.Add($"The export says that it holds {lines.Header[i + 2]} {names[i]}, it holds {found}.");
            }
        }
    }

    private static MerkleTree CheckEntries(ExportLines lines, List<string> findings)
    {
        var tree = new MerkleTree();
        foreach (var (number, leaf, bytes) in lines.Entries)
        {
            var expected = (tree.Size + 1).ToString(CultureInfo.InvariantCulture);
            var hash = MerkleHash.Leaf(bytes.Span);
            if (Convert.ToHexStringLower(hash) != leaf)
            {
                findings.Add($"Entry {expected} was altered: its bytes do not have the leaf hash that was recorded.");
            }

            if (number != expected || SequenceOf(bytes) != tree.Size + 1)
            {
                findings.Add($"Entry {expected} is not in its place: it is numbered {number}.");
            }

            tree.Append(hash);
        }

        return tree;
    }

    private static long? SequenceOf(ReadOnlyMemory<byte> entry) => Look<long?>(entry, root =>
        root.TryGetProperty("sequence", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var sequence) ? sequence : null);

    private static DateTimeOffset? TimeOf(ReadOnlyMemory<byte> entry) => Look<DateTimeOffset?>(entry, root =>
        root.TryGetProperty("at", out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var at) ? at : null);

    private static string? EvidenceOf(ReadOnlyMemory<byte> entry) => Look(entry, LedgerExport.EvidenceDigest);

    /// <summary>What an entry says, or nothing when it is no JSON object or holds text that is none.</summary>
    private static T? Look<T>(ReadOnlyMemory<byte> entry, Func<JsonElement, T?> find)
    {
        try
        {
            using var document = JsonDocument.Parse(entry);
            return document.RootElement.ValueKind == JsonValueKind.Object ? find(document.RootElement) : default;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static void CheckEvidence(ExportLines lines, List<string> findings)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, _, bytes) in lines.Entries)
        {
            if (EvidenceOf(bytes) is { } digest)
            {
                named.Add(digest);
            }
        }

        if (!named.SequenceEqual(lines.Evidence))
        {
            findings.Add("The list of evidence digests is not the one that the entries name.");
        }
    }
}
