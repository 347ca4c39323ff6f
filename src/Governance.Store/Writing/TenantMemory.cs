using System;
using System.Collections.Generic;
using System.Text.Json;

using Governance.Store.Commands;
using Governance.Store.Ledger;
using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>What the writer of a tenant remembers of committed state. Used by that writer only, but for the tree.</summary>
internal sealed class TenantMemory(string tenant, StreamKinds kinds, MerkleTree tree)
{
    private const int MostSlots = 50_000;
    private readonly Dictionary<string, StreamSlot> slots = new(StringComparer.Ordinal);
    private bool isInDoubt;

    public string Tenant => tenant;

    /// <summary>Committed leaves only: proofs are made of it while a batch is under way.</summary>
    public MerkleTree Tree => tree;

    public StreamSlot Slot(SqliteConnection connection, string stream)
    {
        if (slots.TryGetValue(stream, out var known))
        {
            return known;
        }

        var slot = Read(connection, stream);
        if (slot.Version != 0)
        {
            slots[stream] = slot;
        }

        return slot;
    }

    public void Keep(IReadOnlyDictionary<string, StreamSlot> committed, IReadOnlyList<byte[]> leaves)
    {
        foreach (var leaf in leaves)
        {
            tree.Append(leaf);
        }

        if (slots.Count > MostSlots)
        {
            slots.Clear();
        }

        foreach (var (stream, slot) in committed)
        {
            slots[stream] = slot;
        }
    }

    /// <summary>After a failed transaction only the database knows what is true: it may have been committed all the same.</summary>
    public void Doubt()
    {
        slots.Clear();
        isInDoubt = true;
    }

    /// <summary>After a doubt, takes in what was committed all the same.</summary>
    public void Settle(SqliteConnection connection)
    {
        if (!isInDoubt)
        {
            return;
        }

        foreach (var leaf in LedgerReader.LeavesAfter(connection, tenant, tree.Size))
        {
            tree.Append(leaf);
        }

        isInDoubt = false;
    }

    private StreamSlot Read(SqliteConnection connection, string stream)
    {
        if (DocumentReader.ReadVersioned(connection, tenant, stream) is not { } document)
        {
            return Projection.Empty;
        }

        var kind = kinds.Of(stream);
        var state = JsonSerializer.Deserialize(document.Body, kind.StateType, StoreJson.Options)!;
        return new StreamSlot(document.Version, state, Projection.LookupsOf(kind, state));
    }
}
