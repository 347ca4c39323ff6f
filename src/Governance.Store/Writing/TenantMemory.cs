using System;
using System.Collections.Generic;
using System.Text.Json;

using Governance.Store.Commands;
using Governance.Store.Ledger;
using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>What the writer of a tenant remembers of committed state. Used by that writer only, but for the tree.</summary>
internal sealed class TenantMemory(string tenant, StreamKinds kinds)
{
    private const int MostSlots = 50_000;
    private readonly Dictionary<string, StreamSlot> slots = new(StringComparer.Ordinal);

    public string Tenant => tenant;

    public MerkleTree Tree { get; } = new();

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

    public void Keep(IReadOnlyDictionary<string, StreamSlot> committed)
    {
        if (slots.Count > MostSlots)
        {
            slots.Clear();
        }

        foreach (var (stream, slot) in committed)
        {
            slots[stream] = slot;
        }
    }

    /// <summary>After a failed transaction only the database knows what is true.</summary>
    public void Forget(long size)
    {
        slots.Clear();
        Tree.Truncate(size);
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
