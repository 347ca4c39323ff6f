using System;
using System.Text.Json;

using Governance.Store.Configuration;
using Governance.Store.Ledger;
using Governance.Store.Storage;

namespace Governance.Store.Writing;

/// <summary>
/// Compares a stored ledger with what was signed: every entry's bytes with its leaf and its columns, the whole with the last
/// checkpoint. INVARIANT: nothing of a ledger is used before it has passed.
/// </summary>
internal sealed class LedgerCheck(LedgerReader ledger, ServerSigner signer)
{
    private const int Page = 1000;

    /// <summary>The tree of the tenant's ledger.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="origin">The ledger's origin, or null for the one that its last checkpoint names.</param>
    /// <exception cref="ConfigurationFault">It is not what was signed; the message names the first entry that differs.</exception>
    public MerkleTree Check(string tenant, string? origin = null)
    {
        var tree = Read(tenant);
        var note = ledger.LatestCheckpoint(tenant);
        if (note is null)
        {
            return tree.Size == 0 ? tree : throw LedgerFaults.Altered(tenant, "entry 1 and those after it have no signed checkpoint.");
        }

        var name = origin ?? note.Split('\n')[0];
        var key = signer.VerifierKeyFor(name);
        var head = name.EndsWith("/" + tenant, StringComparison.Ordinal) ? Checkpoint.Open(note, key) : null;
        if (head is null)
        {
            throw LedgerFaults.Altered(tenant, "its last checkpoint does not carry this server's signature, or the keys or Governance:Origin are not those that it was written with.");
        }

        if (head.Size != tree.Size)
        {
            var first = Math.Min(head.Size, tree.Size) + 1;
            throw LedgerFaults.Altered(tenant, Text($"entry {first} {(head.Size > tree.Size ? "was signed and is missing" : "is there and was never signed")}."));
        }

        return tree.Root(head.Size).AsSpan().SequenceEqual(head.Root) ? tree : throw LedgerFaults.Altered(tenant, FirstDifference(tenant, key, tree));
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    // The columns are not hashed, so they are compared with the bytes that are.
    private static bool SaysWhatItsColumnsSay(string tenant, LedgerEntry entry)
    {
        try
        {
            using var document = JsonDocument.Parse(entry.Bytes);
            var root = document.RootElement;
            return root.GetProperty("tenant").ValueEquals(tenant)
                && root.GetProperty("sequence").GetInt64() == entry.Number
                && root.GetProperty("stream").ValueEquals(entry.Stream)
                && root.GetProperty("version").GetInt32() == entry.Version
                && root.GetProperty("type").ValueEquals(entry.Type)
                && root.GetProperty("commandId").ValueEquals(entry.CommandId);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or System.Collections.Generic.KeyNotFoundException or FormatException)
        {
            return false;
        }
    }

    private MerkleTree Read(string tenant)
    {
        var tree = new MerkleTree();
        for (var more = true; more;)
        {
            var entries = ledger.Entries(tenant, tree.Size + 1, Page);
            foreach (var entry in entries)
            {
                var number = tree.Size + 1;
                var leaf = MerkleHash.Leaf(entry.Bytes);
                if (entry.Number != number)
                {
                    throw LedgerFaults.Altered(tenant, Text($"entry {number} is missing."));
                }

                if (!leaf.AsSpan().SequenceEqual(entry.Leaf) || !SaysWhatItsColumnsSay(tenant, entry))
                {
                    throw LedgerFaults.Altered(tenant, Text($"entry {number} was altered."));
                }

                tree.Append(leaf);
            }

            more = entries.Count == Page;
        }

        return tree;
    }

    private string FirstDifference(string tenant, VerifierKey key, MerkleTree tree)
    {
        long good = 0;
        foreach (var note in ledger.Checkpoints(tenant))
        {
            if (Checkpoint.Open(note, key) is not { } checkpoint || checkpoint.Size > tree.Size)
            {
                continue;
            }

            if (!tree.Root(checkpoint.Size).AsSpan().SequenceEqual(checkpoint.Root))
            {
                return good + 1 == checkpoint.Size
                    ? Text($"entry {checkpoint.Size} was altered together with its leaf hash.")
                    : Text($"at least one of the entries {good + 1} to {checkpoint.Size} was altered together with its leaf hash.");
            }

            good = checkpoint.Size;
        }

        return Text($"at least one of the entries {good + 1} to {tree.Size} was altered together with its leaf hash.");
    }
}
