using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Configuration;
using Governance.Store.Delegations;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;

using Microsoft.Data.Sqlite;

namespace Governance.Store.Writing;

/// <summary>Rebuilds the projections from the ledger and says which rows were not what the ledger makes them.</summary>
internal sealed class Rebuilder(Database database, LedgerReader ledger, LedgerCheck check, StreamKinds kinds, EntryCodec codec)
{
    private const int Page = 1000;

    /// <summary>The rows that differed, by table, tenant and key; empty when the bytes are the same. Afterwards the projections are rebuilt.</summary>
    /// <exception cref="ConfigurationFault">The ledger is not the one that was signed; nothing was changed.</exception>
    public IReadOnlyList<string> Run()
    {
        database.Prepare();
        using var connection = database.Open();
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var differences = Rebuild(connection);
            connection.Execute("COMMIT");
            return differences;
        }
        catch
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    /// <summary>Data from before there were roll-ups, rows for lists or an index of delegations has measures and delegations without them: then everything is rebuilt once.</summary>
    public void RunWhenProjectionsAreMissing()
    {
        using var connection = database.Open();
        if (connection.ExecuteScalar<long>(
            "SELECT (SELECT count(*) FROM (SELECT tenant FROM documents WHERE kind='measure' EXCEPT SELECT tenant FROM documents WHERE kind='rollup' AND id=@id)) "
            + "+ (SELECT count(*) FROM (SELECT tenant, id FROM documents WHERE kind='measure' EXCEPT SELECT tenant, id FROM measure_lines)) "
            + "+ (SELECT count(*) FROM (SELECT tenant, id FROM documents WHERE kind=@delegation EXCEPT SELECT tenant, value FROM lookups WHERE name=@given))",
            new { id = NodeStreams.Organization, delegation = DelegationStreams.Name, given = DelegationStreams.Given }) != 0)
        {
            Run();
        }
    }

    private static SortedDictionary<string, string> Rows(SqliteConnection connection)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in connection.Query<(string Key, string Value)>(
            "SELECT 'documents ' || tenant || ' ' || kind || '/' || id, version || ' ' || body FROM documents "
            + "UNION ALL SELECT 'lookups ' || tenant || ' ' || name || ' ' || key, value FROM lookups "
            + "UNION ALL SELECT 'measure_lines ' || tenant || ' ' || id, json_array(name_order, gate_order, worst_order, risk_order, gate, implementation, potential, state, parent_id) FROM measure_lines"))
        {
            rows[key] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
        }

        return rows;
    }

    private static List<string> Differences(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        var differences = new List<string>();
        foreach (var (key, digest) in before)
        {
            if (!after.TryGetValue(key, out var rebuilt))
            {
                differences.Add($"{key}: not in the ledger");
            }
            else if (rebuilt != digest)
            {
                differences.Add($"{key}: other bytes");
            }
        }

        foreach (var key in after.Keys)
        {
            if (!before.ContainsKey(key))
            {
                differences.Add($"{key}: was missing");
            }
        }

        return differences;
    }

    private List<string> Rebuild(SqliteConnection connection)
    {
        var tenants = ledger.Tenants();
        foreach (var tenant in tenants)
        {
            check.Check(tenant);
        }

        var before = Rows(connection);
        connection.Execute("DELETE FROM documents; DELETE FROM lookups; DELETE FROM measure_lines;");
        foreach (var tenant in tenants)
        {
            Rebuild(tenant, connection);
        }

        return Differences(before, Rows(connection));
    }

    private void Rebuild(string tenant, SqliteConnection connection)
    {
        var slots = new Dictionary<string, StreamSlot>(StringComparer.Ordinal);
        for (long from = 1; ;)
        {
            var entries = ledger.Entries(tenant, from, Page);
            foreach (var entry in entries)
            {
                var recorded = codec.Read(entry);
                var before = Slot(recorded.Stream);
                var slot = Projection.Apply(kinds.Of(recorded.Stream), before, recorded);
                slots[recorded.Stream] = slot;
                RollupProjection.Apply(recorded, before.State, slot.State!, Slot, (stream, rollup) => slots[stream] = rollup);
            }

            from += entries.Count;
            if (entries.Count < Page)
            {
                break;
            }
        }

        var lookups = new Dictionary<(string Index, string Key), string?>();
        foreach (var slot in slots.Values)
        {
            foreach (var (key, value) in slot.Lookups)
            {
                lookups[key] = value;
            }
        }

        ProjectionWriter.Write(connection, tenant, slots, lookups);

        StreamSlot Slot(string stream) => slots.TryGetValue(stream, out var known) ? known : Projection.Empty;
    }
}
