using System.Collections.Generic;

using Dapper;

using Governance.Store.Ledger;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Storage;

/// <summary>Reads the ledger. Thread-safe.</summary>
public sealed class LedgerReader(Database database)
{
    private const string Columns = "number AS Number, stream AS Stream, version AS Version, type AS Type, command_id AS CommandId, CAST(leaf AS BLOB) AS Leaf, CAST(entry AS BLOB) AS Bytes";

    /// <summary>Tenants that have entries or checkpoints.</summary>
    public IReadOnlyList<string> Tenants()
    {
        using var connection = database.Open();
        return connection.Query<string>("SELECT tenant FROM ledger UNION SELECT tenant FROM checkpoints ORDER BY tenant").AsList();
    }

    /// <summary>Entries from a ledger number on.</summary>
    public IReadOnlyList<LedgerEntry> Entries(string tenant, long from, int count)
    {
        using var connection = database.Open();
        return Rows(connection.Query<Row>($"SELECT {Columns} FROM ledger WHERE tenant=@tenant AND number>=@from ORDER BY number LIMIT @count", new { tenant, from, count }));
    }

    /// <summary>Number of the last committed entry; 0 when there is none.</summary>
    public long Last(string tenant)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long?>("SELECT max(number) FROM ledger WHERE tenant=@tenant", new { tenant }) ?? 0;
    }

    /// <summary>Names of the streams that have entries after a ledger number, at most <paramref name="count"/> entries looked at.</summary>
    public IReadOnlyList<string> StreamsSince(string tenant, long since, int count)
    {
        using var connection = database.Open();
        return connection.Query<string>("SELECT DISTINCT stream FROM (SELECT stream FROM ledger WHERE tenant=@tenant AND number>@since ORDER BY number LIMIT @count) ORDER BY stream", new { tenant, since, count }).AsList();
    }

    /// <summary>Entries of a stream, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Stream(string tenant, string stream, int count)
    {
        using var connection = database.Open();
        return Rows(connection.Query<Row>($"SELECT {Columns} FROM ledger WHERE tenant=@tenant AND stream=@stream ORDER BY version LIMIT @count", new { tenant, stream, count }));
    }

    /// <summary>Signed checkpoints by size.</summary>
    public IReadOnlyList<string> Checkpoints(string tenant)
    {
        using var connection = database.Open();
        return connection.Query<string>("SELECT note FROM checkpoints WHERE tenant=@tenant ORDER BY size", new { tenant }).AsList();
    }

    /// <summary>The latest signed checkpoint, or null when there is none.</summary>
    public string? LatestCheckpoint(string tenant)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>("SELECT note FROM checkpoints WHERE tenant=@tenant ORDER BY size DESC LIMIT 1", new { tenant });
    }

    /// <summary>Leaf hashes after a size, in order, hashed anew.</summary>
    internal static IEnumerable<byte[]> LeavesAfter(SqliteConnection connection, string tenant, long size)
    {
        foreach (var entry in connection.Query<byte[]>("SELECT CAST(entry AS BLOB) FROM ledger WHERE tenant=@tenant AND number>@size ORDER BY number", new { tenant, size }))
        {
            yield return MerkleHash.Leaf(entry);
        }
    }

    /// <summary>The number of the first entry that a command caused, or null.</summary>
    internal static long? NumberOf(SqliteConnection connection, string tenant, string commandId) =>
        connection.QuerySingle<long?>("SELECT min(number) FROM ledger WHERE tenant=@tenant AND command_id=@commandId", new { tenant, commandId });

    private static List<LedgerEntry> Rows(IEnumerable<Row> rows)
    {
        var entries = new List<LedgerEntry>();
        foreach (var row in rows)
        {
            entries.Add(new LedgerEntry
            {
                Number = row.Number,
                Stream = row.Stream,
                Version = (int)row.Version,
                Type = row.Type,
                CommandId = row.CommandId,
                Leaf = row.Leaf,
                Bytes = row.Bytes,
            });
        }

        return entries;
    }

    private sealed class Row
    {
        public long Number { get; set; }

        public string Stream { get; set; } = string.Empty;

        public long Version { get; set; }

        public string Type { get; set; } = string.Empty;

        public string CommandId { get; set; } = string.Empty;

        public byte[] Leaf { get; set; } = [];

        public byte[] Bytes { get; set; } = [];
    }
}
