using System;
using System.Collections.Generic;
using System.Text.Json;

using Governance.Store.Commands;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>The tenant's state during one batch: what is committed, and what the commands before this one have added.</summary>
internal sealed class BatchView(TenantMemory memory, StreamKinds kinds, SqliteConnection connection, DateTimeOffset now) : IDecisionView
{
    private readonly Dictionary<string, StreamSlot> changed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Index, string Key), string?> lookups = [];
    private readonly long committed = memory.Tree.Size;

    public DateTimeOffset Now => now;

    public List<RecordedEvent> Recorded { get; } = [];

    public Dictionary<(string Host, string Kind, string Id), (OutboxNews News, long Number)> News { get; } = [];

    public IReadOnlyDictionary<string, StreamSlot> Changed => changed;

    public IReadOnlyDictionary<(string Index, string Key), string?> Lookups => lookups;

    public T? Find<T>(string stream)
        where T : class => (T?)Slot(stream).State;

    public string? Lookup(string index, string key) =>
        lookups.TryGetValue((index, key), out var value) ? value : DocumentReader.Lookup(connection, memory.Tenant, index, key);

    public IReadOnlyList<string> LookupUnder(string index, string prefix)
    {
        var found = DocumentReader.LookupUnder(connection, memory.Tenant, index, prefix);
        foreach (var ((name, key), value) in lookups)
        {
            if (name == index && key.StartsWith(prefix, StringComparison.Ordinal))
            {
                found.Remove(key);
                if (value is not null)
                {
                    found[key] = value;
                }
            }
        }

        return [.. new SortedSet<string>(found.Values, StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Mentioning(string id)
    {
        var found = new SortedSet<string>(DocumentReader.Mentioning(connection, memory.Tenant, id), StringComparer.Ordinal);
        foreach (var (stream, slot) in changed)
        {
            found.Remove(stream);
            if (slot.State is not RollupState && JsonSerializer.Serialize(slot.State, slot.State!.GetType(), StoreJson.Options).Contains(id, StringComparison.Ordinal))
            {
                found.Add(stream);
            }
        }

        return [.. found];
    }

    public IReadOnlyList<RecordedEvent> Preview(Command command, IReadOnlyList<StreamEvent> events)
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        var recorded = new List<RecordedEvent>(events.Count);
        foreach (var (stream, content) in events)
        {
            var version = versions.TryGetValue(stream, out var last) ? last + 1 : Slot(stream).Version + 1;
            versions[stream] = version;
            recorded.Add(new RecordedEvent
            {
                Tenant = memory.Tenant,
                Stream = stream,
                Version = version,
                Number = committed + Recorded.Count + recorded.Count + 1,
                At = now,
                Actor = command.Actor,
                CommandId = command.CommandId,
                Event = content,
            });
        }

        return recorded;
    }

    /// <summary>Takes the events in; throws before anything is changed when one of them cannot be folded.</summary>
    /// <returns>The roll-ups that changed with them, nearest first.</returns>
    public IReadOnlyList<string> Append(IReadOnlyList<RecordedEvent> recorded)
    {
        var next = new Dictionary<string, StreamSlot>(StringComparer.Ordinal);
        var news = new List<(OutboxNews News, long Number)>();
        var rollups = new RollupTrail();
        foreach (var item in recorded)
        {
            var kind = kinds.Of(item.Stream);
            var before = Pending(item.Stream);
            var slot = Projection.Apply(kind, before, item);
            next[item.Stream] = slot;
            rollups.Add(RollupProjection.Apply(item, before.State, slot.State!, Pending, (stream, rollup) => next[stream] = rollup));
            foreach (var entry in kind.News(slot.State!, item))
            {
                news.Add((entry, item.Number));
            }
        }

        foreach (var (stream, slot) in next)
        {
            Index(Slot(stream).Lookups, slot.Lookups);
            changed[stream] = slot;
        }

        foreach (var (entry, number) in news)
        {
            News[(entry.Host, entry.Kind, entry.Id)] = (entry, number);
        }

        Recorded.AddRange(recorded);
        return rollups.Ids;

        StreamSlot Pending(string stream) => next.TryGetValue(stream, out var pending) ? pending : Slot(stream);
    }

    private StreamSlot Slot(string stream) => changed.TryGetValue(stream, out var slot) ? slot : memory.Slot(connection, stream);

    private void Index(IReadOnlyDictionary<(string Index, string Key), string> before, IReadOnlyDictionary<(string Index, string Key), string> after)
    {
        foreach (var (key, value) in before)
        {
            if (!after.ContainsKey(key))
            {
                lookups[key] = null;
            }
        }

        foreach (var (key, value) in after)
        {
            if (!before.TryGetValue(key, out var old) || old != value)
            {
                lookups[key] = value;
            }
        }
    }
}
