using System;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Ledger;

namespace Governance.Store.Writing;

/// <summary>Recorded events as ledger entries and back.</summary>
internal sealed class EntryCodec(StreamKinds kinds)
{
    public static LedgerEntry Write(RecordedEvent recorded)
    {
        var entry = new JsonObject
        {
            ["type"] = recorded.Event.GetType().Name,
            ["tenant"] = recorded.Tenant,
            ["stream"] = recorded.Stream,
            ["version"] = recorded.Version,
            ["sequence"] = recorded.Number,
            ["at"] = recorded.At,
            ["actor"] = JsonSerializer.SerializeToNode(recorded.Actor, StoreJson.Options),
            ["commandId"] = recorded.CommandId,
            ["data"] = JsonSerializer.SerializeToNode(recorded.Event, recorded.Event.GetType(), StoreJson.Options),
        };
        var bytes = CanonicalJson.Write(JsonSerializer.SerializeToElement(entry, StoreJson.Options));
        return new LedgerEntry
        {
            Number = recorded.Number,
            Stream = recorded.Stream,
            Version = recorded.Version,
            Type = recorded.Event.GetType().Name,
            CommandId = recorded.CommandId,
            Leaf = MerkleHash.Leaf(bytes),
            Bytes = bytes,
        };
    }

    /// <summary>When the entry was written, without reading the rest of it.</summary>
    public static DateTimeOffset MomentOf(LedgerEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Bytes);
        return document.RootElement.GetProperty("at").GetDateTimeOffset();
    }

    public RecordedEvent Read(LedgerEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Bytes);
        var root = document.RootElement;
        var type = kinds.Event(root.GetProperty("type").GetString()!);
        return new RecordedEvent
        {
            Tenant = root.GetProperty("tenant").GetString()!,
            Stream = root.GetProperty("stream").GetString()!,
            Version = root.GetProperty("version").GetInt32(),
            Number = root.GetProperty("sequence").GetInt64(),
            At = root.GetProperty("at").GetDateTimeOffset(),
            Actor = root.GetProperty("actor").Deserialize<Actor>(StoreJson.Options)!,
            CommandId = root.GetProperty("commandId").GetString()!,
            Event = (DomainEvent)root.GetProperty("data").Deserialize(type, StoreJson.Options)!,
        };
    }
}
