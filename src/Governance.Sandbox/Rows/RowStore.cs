using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Rows;

/// <summary>
/// All rows in memory, with an undo journal for the transaction in progress.
/// Not thread-safe: whoever uses it holds <see cref="Gate"/>, so reads and writes never interleave.
/// </summary>
internal sealed class RowStore
{
    private readonly Dictionary<string, Dictionary<Guid, Row>> tables = new(StringComparer.Ordinal);
    private readonly List<DeletedRow> deleted = [];
    private readonly Stack<Action> undo = [];
    private long version = 1000;

    /// <summary>The one lock of the environment.</summary>
    public object Gate { get; } = new();

    /// <summary>The number that the latest write bears.</summary>
    public long Version => version;

    /// <summary>Whether something was written since the last commit.</summary>
    public bool HasPending => undo.Count > 0;

    public Row? Find(string table, Guid id) => tables.TryGetValue(table, out var rows) ? rows.GetValueOrDefault(id) : null;

    public IEnumerable<Row> All(string table) => tables.TryGetValue(table, out var rows) ? rows.Values : [];

    public IEnumerable<DeletedRow> DeletedSince(string table, long since) =>
        deleted.Where(row => row.Table == table && row.Version > since).OrderBy(row => row.Version);

    public Row Put(string table, Guid id, IReadOnlyDictionary<string, object> values)
    {
        if (!tables.TryGetValue(table, out var rows))
        {
            rows = [];
            tables[table] = rows;
        }

        var before = rows.GetValueOrDefault(id);
        var row = new Row(table, id, ++version, values);
        rows[id] = row;
        undo.Push(() => Restore(rows, id, before));
        return row;
    }

    public void Remove(string table, Guid id)
    {
        var rows = tables[table];
        var before = rows[id];
        rows.Remove(id);
        deleted.Add(new DeletedRow(table, id, ++version));
        undo.Push(() =>
        {
            rows[id] = before;
            deleted.RemoveAt(deleted.Count - 1);
        });
    }

    public void Commit() => undo.Clear();

    /// <summary>Undoes everything since the last commit; version numbers that were used stay used.</summary>
    public void Rollback()
    {
        while (undo.TryPop(out var step))
        {
            step();
        }
    }

    private static void Restore(Dictionary<Guid, Row> rows, Guid id, Row? before)
    {
        if (before is null)
        {
            rows.Remove(id);
        }
        else
        {
            rows[id] = before;
        }
    }
}
